import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addressWithNul,
  anAddress,
  called,
  type Page,
  type Route,
  shown,
} from '@/tests/support/hostile/addresses'
import { hostileText } from '@/tests/support/hostile/bodies'
import { howManyHostile } from '@/tests/support/hostile/how-many'
import { outcomeOf } from '@/tests/support/hostile/outcome'
import { report } from '@/tests/support/hostile/report'
import { setTheStage, stage } from '@/tests/support/hostile/who-and-what'

setTheStage()

const pages = import.meta.glob<Page>('/app/**/page.tsx')
const routes = import.meta.glob<Route>('/app/**/route.ts')

test('there are pages to look at', () => {
  expect(Object.keys(pages).length).toBeGreaterThan(100)
})

test.each(Object.keys(pages))('%s answers whatever stands in its address', async (path) => {
  const page = await pages[path]!()
  const one = fc.tuple(anAddress(stage.plausible), fc.constantFrom(...stage.actors))
  const ten = fc.array(one, { minLength: 10, maxLength: 10 })
  const look = fc.asyncProperty(
    ten,
    async (all) =>
      void (await Promise.all(
        all.map(([asked, actor]) => outcomeOf(actor, () => shown(page, asked))),
      )),
  )
  // A page that asks for nothing of its address is only looked at by everybody.
  const numRuns = howManyHostile(page.default.length === 0 ? 2 : 3)
  await fc.assert(look, { numRuns, endOnFailure: true, asyncReporter: report })
})

test.each(Object.keys(pages))(
  '%s answers a NUL in all that is searched or filtered by',
  async (path) => {
    const page = await pages[path]!()
    for (const actor of page.default.length === 0 ? [] : stage.actors)
      await outcomeOf(actor, () => shown(page, addressWithNul(stage.plausible)))
  },
)

test.each(Object.keys(routes))('%s answers whatever is sent to it', async (path) => {
  const route = await routes[path]!()
  const call = fc.asyncProperty(
    anAddress(stage.plausible),
    hostileText,
    fc.constantFrom(...stage.actors),
    async (asked, body, actor) => {
      await outcomeOf(actor, () => called(route, asked, body))
    },
  )
  await fc.assert(call, { numRuns: howManyHostile(15), endOnFailure: true, asyncReporter: report })
})
