import fc from 'fast-check'
import { NextRequest } from 'next/server'
import { isValidElement, type ReactNode } from 'react'
import { hostileText, namesInPages, type Plausible } from './bodies'

/** What stands in an address: any name is answered, so that a new part of an address is covered by itself. */
type Asked = { params: Record<string, string>; searchParams: Record<string, string | string[]> }
type Context = { params: Promise<unknown>; searchParams: Promise<unknown> }
export type Page = {
  default: (context: Context) => Promise<ReactNode>
  generateMetadata?: (context: Context) => Promise<unknown>
}
export type Route = Record<string, (request: NextRequest, context: Context) => Promise<Response>>

export function anAddress(plausible: Plausible): fc.Arbitrary<Asked> {
  // A browser's address holds no half characters; NUL and all else can be written into it.
  const text = hostileText.map((one) => one.toWellFormed())
  const value = fc.oneof({ weight: 5, arbitrary: text }, fc.array(text, { maxLength: 3 }))
  return fc
    .record({
      choice: fc.nat(1_000_000),
      segment: text,
      values: fc.array(value, { minLength: 7, maxLength: 7 }),
    })
    .map(({ choice, segment, values }) => ({
      params: named((name) => right(name, choice) ?? segment),
      searchParams: named((name) =>
        choice % 3 === 0 ? right(name, choice) : values[name.length % values.length]!,
      ),
    }))

  function right(name: string, choice: number): string | undefined {
    const known = plausible[name]
    const chosen = known && choice % 2 === 0 ? known[choice % known.length] : undefined
    return typeof chosen === 'string' ? chosen : undefined
  }
}

/** The one sign that PostgreSQL takes in no text, in every part of an address. */
export function addressWithNul(plausible: Plausible): Asked {
  return {
    params: named((name) => {
      const [known] = plausible[name] ?? []
      return typeof known === 'string' ? known : 'a\0b'
    }),
    searchParams: named(() => 'a\0b'),
  }
}

/** What a page finds that goes through all parts: the fields of our forms, and why one was refused. */
const listed = [...new Set([...namesInPages, 'refused'])]

function named<Value>(value: (name: string) => Value) {
  return new Proxy({} as Record<string, Exclude<Value, undefined>>, {
    get: (_, name) => (isPart(name) ? value(name) : undefined),
    // A schema looks first whether there is such a part.
    has: (_, name) => isPart(name),
    ownKeys: () => listed,
    getOwnPropertyDescriptor: (_, name) =>
      isPart(name) ? { value: value(name), enumerable: true, configurable: true } : undefined,
  })
}

function isPart(name: string | symbol): name is string {
  return typeof name === 'string' && name !== 'then'
}

/** A page with everything on it that is read on the server. */
export async function shown(page: Page, { params, searchParams }: Asked): Promise<void> {
  const context = () => ({
    params: Promise.resolve(params),
    searchParams: Promise.resolve(searchParams),
  })
  await page.generateMetadata?.(context())
  await unfolded(await page.default(context()))
}

async function unfolded(node: ReactNode | Promise<ReactNode>): Promise<void> {
  const known = await node
  if (Array.isArray(known)) await Promise.all(known.map(unfolded))
  if (!isValidElement<{ children?: ReactNode }>(known)) return
  const { type, props } = known
  const reads = typeof type === 'function' && type.constructor.name === 'AsyncFunction'
  if (reads) await unfolded((type as (props: object) => Promise<ReactNode>)(props))
  else await unfolded(props.children)
}

/** Every method of an address, with a body. */
export async function called(route: Route, { params, searchParams }: Asked, body: string) {
  const url = new URL('http://mandate.test/')
  for (const name of ['to', 'after', 'session_id']) {
    for (const value of [searchParams[name] ?? ''].flat()) url.searchParams.append(name, value)
  }
  for (const [method, answer] of Object.entries(route)) {
    // What a route tells Next about itself is no method.
    if (typeof answer !== 'function') continue
    const sent = { method, body: method === 'POST' ? body : undefined }
    const request = new NextRequest(url, { ...sent, headers: { 'stripe-signature': 't=1,v1=x' } })
    const { status } = await answer(request, {
      params: Promise.resolve(params),
      searchParams: Promise.resolve(searchParams),
    })
    if (status >= 500) throw new Error(`${method} answered ${status}`)
  }
}
