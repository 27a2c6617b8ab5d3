import { and, eq, inArray, or } from 'drizzle-orm'
import { expect } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { members } from '@/db/schema/people/people'
import { now } from '@/lib/kernel/clock'
import { standingAt } from '@/lib/people/members/standing'
import { paidTimeEnds, standingByHand } from './by-hand'
import { customerOf, type Life, rowsOf } from './life'

const live = ['active', 'trialing', 'past_due', 'unpaid', 'paused']

/** What has to be so at the end of any life, once everything has caught up. */
export async function checkLife(life: Life) {
  const rows = await rowsOf(life)
  const current = rows.filter((row) => row.endedAt === null)
  expect(current).toHaveLength(1)
  await checkMirror(life, rows)
  await checkBooks(life)
  await checkMails(life, rows)
  const [row] = current
  const facts = { resignedAt: null, expelledAt: null, suspended: false, subscription: row! }
  const today = now()
  const standing = standingAt(facts, today)
  expect(standing).toBe(await standingByHand(life.stripe, row!, today))
  // No letter that has not gone yet asks for what was paid.
  if (standing === 'good') expect(await waitingToAsk(life)).toEqual([])
  const admitted = await database()
    .select()
    .from(members)
    .where(eq(members.personId, life.person.personId))
  const everIn = rows.some(
    (one) => one.startedAt && one.endedAt?.getTime() !== one.createdAt.getTime(),
  )
  expect(admitted).toHaveLength(everIn ? 1 : 0)
}

async function waitingToAsk({ person }: Life) {
  const asking = ['payment-failed', 'payment-overdue', 'payment-lapsed', 'hand-paid-due']
  const mails = await database()
    .select({ message: outgoingMails.message })
    .from(outgoingMails)
    .where(and(eq(outgoingMails.personId, person.personId), eq(outgoingMails.state, 'waiting')))
  return mails.map(({ message }) => message).filter((message) => asking.includes(message))
}

async function checkMirror(life: Life, rows: Awaited<ReturnType<typeof rowsOf>>) {
  const customer = await customerOf(life)
  if (!customer) return
  const there = (await life.stripe.subscriptions.list({ customer, status: 'all', limit: 100 })).data
  for (const row of rows.filter((one) => one.stripeSubscriptionId)) {
    const found = there.find((one) => one.id === row.stripeSubscriptionId)!
    const [line] = found.items.data
    expect({
      status: row.status,
      amount: row.amountPence,
      interval: row.interval,
      ends: row.currentPeriodEndsAt?.getTime(),
      cancels: row.cancelsAtPeriodEnd,
      pausedUntil: row.pausedUntil?.getTime(),
    }).toEqual({
      status: found.status,
      amount: line!.price.unit_amount,
      interval: line!.price.recurring!.interval,
      ends: live.includes(found.status)
        ? line!.current_period_end * 1000
        : paidTimeEnds(await invoicesOf(life, found.id)) * 1000 || undefined,
      cancels: found.cancel_at_period_end,
      pausedUntil: found.pause_collection?.resumes_at
        ? found.pause_collection.resumes_at * 1000
        : undefined,
    })
    // A card whose place cash took asks for nothing, until the grace of then is over.
    const aside = found.metadata.set_aside === 'paid-by-hand'
    if (row.endedAt && !aside) expect(live).not.toContain(found.status)
    if (row.endedAt && aside && live.includes(found.status))
      expect(found.pause_collection).not.toBeNull()
  }
  const known = rows.map((row) => row.stripeSubscriptionId)
  const running = there.filter((one) => live.includes(one.status) && !one.metadata.set_aside)
  const strangers = running.filter((one) => !known.includes(one.id))
  // A bank debit for dues begun afresh is on its way: it takes the old one's place when it arrives.
  expect(strangers.length).toBeLessThanOrEqual(1)
  expect(running.length - strangers.length).toBeLessThanOrEqual(1)
  if (strangers.length > 0) {
    expect(rows.find((row) => !row.endedAt)?.paymentStatus ?? 'free').toMatch(/processing|free/)
  }
}

async function invoicesOf({ stripe }: Life, subscription: string) {
  return stripe.invoices.list({ subscription, limit: 100 }).autoPagingToArray({ limit: 500 })
}

async function checkBooks({ stripe, person }: Life) {
  const moved = (
    await stripe.balanceTransactions.list({ limit: 100 }).autoPagingToArray({ limit: 1000 })
  ).filter((one) => !one.reporting_category.startsWith('payout'))
  const own = await database()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.personId, person.personId))
  const ids = own.map((entry) => entry.id)
  const everything =
    ids.length === 0
      ? []
      : await database()
          .select()
          .from(ledgerEntries)
          .where(or(inArray(ledgerEntries.id, ids), inArray(ledgerEntries.relatesTo, ids)))
  // Of what came by hand Stripe knows nothing, nor of what was put right about it.
  const byHand = everything.filter(({ kind }) => kind === 'cash').map(({ id }) => id)
  const book = everything.filter(
    ({ id, relatesTo }) => !byHand.includes(id) && !byHand.includes(relatesTo ?? ''),
  )
  const sum = (of: { amountPence: number }[]) => of.reduce((all, one) => all + one.amountPence, 0)
  const fees = book.filter((entry) => entry.kind === 'fee')
  expect(sum(book)).toBe(moved.reduce((all, one) => all + one.net, 0))
  expect(sum(fees) + moved.reduce((all, one) => all + one.fee, 0)).toBe(0)
  for (const [kinds, category] of [
    [['payment'], 'charge'],
    [['refund'], 'refund'],
    [['correction'], 'refund_failure'],
    [['dispute'], 'dispute'],
    [['dispute-reversal'], 'dispute_reversal'],
  ] as const) {
    const here = book.filter((entry) => (kinds as readonly string[]).includes(entry.kind))
    const there = moved.filter((one) => one.reporting_category === category)
    expect({ category, pence: sum(here) }).toEqual({
      category,
      pence: there.reduce((all, one) => all + one.amount, 0),
    })
  }
}

/** The key of a mail keeps one from going out twice; here is counted whether there was reason for that many. */
async function checkMails({ stripe, person }: Life, rows: Awaited<ReturnType<typeof rowsOf>>) {
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.personId, person.personId))
  const count = (...names: string[]) => mails.filter((mail) => names.includes(mail.message)).length
  const charges = await stripe.charges.list({ limit: 100 }).autoPagingToArray({ limit: 500 })
  const invoices = await stripe.invoices.list({ limit: 100 }).autoPagingToArray({ limit: 500 })
  const failed = invoices.filter((one) => one.attempted && one.amount_due > 0).length
  const paid = charges.filter((charge) => charge.status === 'succeeded').length
  expect(count('payment-received', 'late-payment-returned')).toBeLessThanOrEqual(paid)
  expect(count('member-welcomed')).toBeLessThanOrEqual(1)
  expect(count('payment-failed')).toBeLessThanOrEqual(failed)
  const byHand = rows.filter((row) => row.status === 'by-hand').length
  expect(count('hand-paid-ending')).toBeLessThanOrEqual(2 * byHand)
  expect(count('hand-paid-due')).toBeLessThanOrEqual(byHand)
  expect(count('payment-overdue')).toBeLessThanOrEqual(
    3 * (byHand + count('payment-failed', 'payment-disputed', 'payment-confirmation-asked')),
  )
  expect(count('payment-lapsed')).toBeLessThanOrEqual(failed + byHand)
}
