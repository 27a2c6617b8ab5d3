import 'server-only'
import { Readable } from 'node:stream'
import type { z } from 'zod'
import { fromOurPages } from '@/app/form-action'
import type { Actor } from '@/lib/kernel/actor'
import { csvStart } from '@/lib/kernel/csv'
import { siteUrl } from '@/lib/kernel/env'
import { errorsOf, fieldsOf, unreadable } from '@/lib/kernel/forms'
import { orRefusal, Refusal, refusalNamed } from '@/lib/kernel/refusals'
import { viewer } from '@/lib/people/sign-in/viewer'

type Export<Schema extends z.ZodType> = {
  /** Where the form stands: what is wrong is shown there. */
  page: string
  schema: Schema
  /** Writes the audit, then answers the lines of the file one after another. */
  act: (actor: Actor, input: z.output<Schema>) => Promise<AsyncIterable<string>>
  filename: (input: z.output<Schema>) => string
}

/** Answers an export's form with the file, piece by piece as it is read, so that a long one needs no more room than a short. */
export async function sendCsv<Schema extends z.ZodType>(
  request: Request,
  { page, schema, act, filename }: Export<Schema>,
): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const typed = fieldsOf(form)
  const back = (wrong: Record<string, string>) => backTo(page, wrong, typed)
  if (!(await fromOurPages())) return back({ refused: 'bad-request' })
  const parsed = schema.safeParse(typed, unreadable)
  if (!parsed.success) return back({ wrong: Object.keys(errorsOf(parsed.error)).join(' ') })
  const lines = await orRefusal(act(await viewer(), parsed.data))
  if (lines instanceof Refusal) {
    const confirm = ['second-factor', 'second-factor.again'].includes(lines.code)
    return confirm ? confirmFirst(page, typed) : back({ refused: lines.code })
  }
  return new Response(asFile(lines), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${filename(parsed.data)}"`,
      'cache-control': 'no-store',
    },
  })
}

function asFile(lines: AsyncIterable<string>): ReadableStream {
  const pieces = (async function* () {
    const encoder = new TextEncoder()
    yield encoder.encode(csvStart)
    for await (const line of lines) yield encoder.encode(line)
  })()
  return Readable.toWeb(Readable.from(pieces)) as ReadableStream
}

function backTo(page: string, wrong: Record<string, string>, typed: ReturnType<typeof fieldsOf>) {
  return goTo(withAnswers(page, wrong, typed))
}

/** To the second factor, and from there back to the form with its answers. */
function confirmFirst(page: string, typed: ReturnType<typeof fieldsOf>) {
  const next = withAnswers(page, {}, typed)
  return goTo(`/membership/second-factor?${new URLSearchParams({ next })}`)
}

function goTo(address: string) {
  return new Response(null, { status: 303, headers: { location: siteUrl(address) } })
}

function withAnswers(
  page: string,
  wrong: Record<string, string>,
  typed: ReturnType<typeof fieldsOf>,
): string {
  const answers = Object.entries(typed).flatMap(([name, value]) =>
    typeof value === 'string' && value.length <= 20 ? [[name, value]] : [],
  )
  const query = new URLSearchParams([...answers, ...Object.entries(wrong)])
  return `${page}?${query}`
}

type Query = Record<string, string | string[] | undefined>

/** What the address of the form's page says of the last try. */
export function readCsvForm(query: Query, schema: z.ZodType) {
  const values = Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
  const parsed = values.wrong === undefined ? undefined : schema.safeParse(values, unreadable)
  return {
    values,
    message: refusalNamed(values.refused),
    errors: parsed && !parsed.success ? errorsOf(parsed.error) : {},
  }
}
