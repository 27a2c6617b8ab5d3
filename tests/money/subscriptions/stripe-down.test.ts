import '@/tests/support/database'
import { eq, ne, sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { doWaitingJobs } from '@/lib/jobs/runner'
import type { PersonActor } from '@/lib/kernel/actor'
import { setClockAhead } from '@/lib/kernel/clock'
import { applyNow } from '@/lib/money/subscriptions/changes/apply-now'
import { changeTerms } from '@/lib/money/subscriptions/changes/change-terms'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { chooseSubscription } from '@/lib/money/subscriptions/choose-subscription'
import { payOverdue } from '@/lib/money/subscriptions/overdue/pay-overdue'
import { getOverdueTerms } from '@/lib/money/subscriptions/overdue/read'
import {
  anApproved,
  atStripe,
  control,
  pay,
  rowOf,
  webhooksArrive,
  withStripe,
} from './with-stripe'

withStripe()

const backoffIsOver = () =>
  database().execute(sql`update graphile_worker._private_jobs set run_at = now()`)
const unread = () =>
  database().select().from(stripeEvents).where(ne(stripeEvents.state, 'processed'))

let ahead = 0
async function live(days: number) {
  ahead += days
  setClockAhead(ahead * 86_400_000)
  await control('advance', { days })
}
afterAll(() => setClockAhead(0))
const bookOf = async ({ personId }: PersonActor) =>
  (await database().select().from(ledgerEntries).where(eq(ledgerEntries.personId, personId)))
    .map((entry) => `${entry.kind} ${entry.amountPence}`)
    .sort()

async function whoPays() {
  const person = await anApproved()
  await pay(await startCheckout(person, person))
  await webhooksArrive()
  return person
}

test('Stripe is away for an hour: everybody is told, nothing is lost, everything catches up', async () => {
  const [stays, leaves, owes] = [await whoPays(), await whoPays(), await whoPays()]
  const newcomer = await anApproved()
  await doWaitingJobs()
  await control('fail-next', { customer: (await rowOf(owes)).stripeCustomerId })
  await live(32)
  await webhooksArrive()
  await doWaitingJobs()
  const last = await rowOf(leaves)
  expect(await unread()).toEqual([])

  await control('away', { seconds: 3600, how: 'unavailable' })
  const away = { code: 'stripe.away' }
  const back = 'http://mandate.test/pay/x'
  const payer = { kind: 'payer', personId: owes.personId } as const
  await expect(startCheckout(newcomer, newcomer)).rejects.toMatchObject(away)
  await expect(payOverdue(payer, { ...payer, back })).rejects.toMatchObject(away)
  // The page still shows what was known; what is decided is noted and done later.
  expect(await getOverdueTerms(payer, payer)).toMatchObject({ way: 'invoice', amountPence: 300 })
  await chooseSubscription(leaves, { ...leaves, band: 'free', amountPence: 0, interval: 'month' })
  const change = await changeTerms(stays, {
    ...stays,
    ...{ band: 'concession', amountPence: 100, interval: 'month' },
  })
  expect(await applyNow(change)).toBe('asked')
  await live(31)
  await webhooksArrive()
  // The job of the change lets whoever asked go first; here its time has come, and it finds Stripe away as well.
  await backoffIsOver()
  await doWaitingJobs()
  const failed = await unread()
  expect(failed.length).toBeGreaterThan(0)
  expect(failed.every((event) => event.state === 'failed' && event.lastError)).toBe(true)

  await control('away', { seconds: 0 })
  await backoffIsOver()
  await doWaitingJobs()
  await webhooksArrive()
  await doWaitingJobs()
  expect(await unread()).toEqual([])
  expect(await rowOf(stays)).toMatchObject({ band: 'concession', amountPence: 100 })
  expect(await rowOf(leaves)).toMatchObject({ status: 'free' })
  expect(await atStripe(last.stripeCustomerId!)).toEqual(['canceled'])
  expect(await startCheckout(newcomer, newcomer)).toMatch(/\/c\/pay\//)
  expect(await bookOf(stays)).toEqual(['payment 300', 'payment 300', 'payment 300'])
  // What was taken after the move to the free band, because Stripe could not be told, goes back.
  expect(await bookOf(leaves)).toEqual(['payment 300', 'payment 300', 'payment 300', 'refund -300'])
})
