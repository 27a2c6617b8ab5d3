import { validateHeaderValue } from 'node:http'
import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { rateLimits } from '@/db/schema/sign-in'
import type { Actor } from '@/lib/kernel/actor'
import { untouched } from '@/lib/kernel/forms'
import { log } from '@/lib/kernel/log'
import { ownPath } from '@/lib/sign-in/forms'
import { webhooksArrive, withStripe } from '@/tests/subscriptions/with-stripe'
import { freshDatabase, keepDatabase } from '@/tests/support/database'
import { anAddress, called, type Page, type Route, shown } from './support/hostile/addresses'
import { bodies, formOf, hostileText, inShort, type Plausible } from './support/hostile/bodies'
import { type Outcome, outcomeOf } from './support/hostile/outcome'
import { plausibleAnswers } from './support/hostile/plausible'
import { fingerprint } from './support/hostile/tables'
import { aWorld } from './support/hostile/world'

vi.mock('next/headers', async () => (await standIns()).headersInstead)
vi.mock('next/cache', async () => (await standIns()).cacheInstead)
vi.mock('@/lib/sign-in/viewer', async () => (await standIns()).viewerInstead)

function standIns() {
  return import('./support/hostile/standing-in')
}

type Action = (...sent: unknown[]) => Promise<unknown>

const files = import.meta.glob<Record<string, Action>>('/app/**/actions.ts', { eager: true })
const actions = Object.entries(files).flatMap(([file, exported]) =>
  Object.entries(exported).map(([name, action]) => ({ path: `${file} ${name}`, action })),
)

// Actions that are bound to something before the form is sent get it here, by their path.
const bound: Record<string, unknown[]> = {}

let actors: Actor[]
let plausible: Plausible
let world: string

withStripe()
beforeAll(async () => {
  actors = await aWorld()
  plausible = await plausibleAnswers()
  world = await keepDatabase()
})
beforeEach(async () => {
  // What the last one moved at Stripe is still told to us; it must not arrive while the database is replaced.
  await webhooksArrive()
  await freshDatabase(world)
  // What a form answers kindly and writes into the log is a bug all the same.
  vi.spyOn(log, 'error').mockImplementation((_, error) => {
    throw error
  })
})

test('there are actions to send forms to', () => {
  expect(actions.length).toBeGreaterThan(40)
})

test.each(actions)(
  '$path answers a thousand hostile bodies',
  async ({ path, action }) => {
    const send = (form: FormData) =>
      action.length < 2 ? action(form) : action(...(bound[path] ?? []), untouched, form)
    const one = fc.record({ body: bodies(plausible), actor: fc.constantFrom(...actors) })
    const twenty = fc.array(one, { minLength: 20, maxLength: 20 })
    const answers: Record<Outcome, number> = {
      answered: 0,
      refused: 0,
      'went on': 0,
      'not there': 0,
    }
    let before = await fingerprint()
    const sendAll = fc.asyncProperty(twenty, async (sent) => {
      await database().delete(rateLimits)
      const outcomes = await Promise.all(
        sent.map(({ body, actor }) =>
          outcomeOf(actor, () => send(formOf(body, plausible))).catch((error) => {
            throw new Error(`${nameOf(actor)} sent ${inShort(body)}: ${error}`, { cause: error })
          }),
        ),
      )
      for (const outcome of outcomes) answers[outcome] += 1
      const after = await fingerprint()
      // Who is refused leaves nothing behind, not even half of a row.
      if (outcomes.every((outcome) => outcome === 'refused')) expect(after).toEqual(before)
      before = after
    })
    await fc.assert(sendAll, { numRuns: 50, endOnFailure: true, asyncReporter: report })
  },
  60_000,
)

const pages = import.meta.glob<Page>('/app/**/page.tsx')

test.each(Object.keys(pages))(
  '%s answers whatever stands in its address',
  async (path) => {
    const page = await pages[path]!()
    const look = fc.asyncProperty(
      anAddress(plausible),
      fc.constantFrom(...actors),
      async (asked, actor) => void (await outcomeOf(actor, () => shown(page, asked))),
    )
    // A page that asks for nothing of its address is only looked at by everybody.
    const numRuns = page.default.length === 0 ? 12 : 120
    await fc.assert(look, { numRuns, endOnFailure: true, asyncReporter: report })
  },
  60_000,
)

const routes = import.meta.glob<Route>('/app/**/route.ts')

test.each(Object.keys(routes))(
  '%s answers whatever is sent to it',
  async (path) => {
    const route = await routes[path]!()
    const call = fc.asyncProperty(
      anAddress(plausible),
      hostileText,
      fc.constantFrom(...actors),
      async (asked, body, actor) => {
        await outcomeOf(actor, () => called(route, asked, body))
      },
    )
    await fc.assert(call, { numRuns: 60, endOnFailure: true, asyncReporter: report })
  },
  60_000,
)

test('whoever signs in goes on to an address that a header can hold', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      for (const path of [text, `/${text}`]) validateHeaderValue('location', ownPath(path) ?? '')
    }),
  )
})

/** Not the twenty bodies, some of a megabyte, but the one that went wrong, and how to see it again. */
async function report<Run>({ failed, seed, errorInstance }: fc.RunDetails<Run>) {
  if (failed) throw new Error(`seed ${seed}: ${errorInstance}`)
}

function nameOf(actor: Actor) {
  return actor.kind === 'person' ? actor.name || actor.email : actor.kind
}
