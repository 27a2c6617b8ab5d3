import 'server-only'
import { and, eq, exists, isNotNull, lt, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { refunds } from '@/db/schema/money/refunds'
import type { Actor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'
import { askStripe } from '@/lib/money/subscriptions/stripe'
import { refusalOf } from '@/lib/permissions'
import { recordStripeAnswer } from './record-stripe-answer'

const back = alias(ledgerEntries, 'back')

/**
 * Asks after refunds that Stripe took and that a day later do not stand in the books, or whose money came back there. Who
 * failed says why, and can be tried again.
 */
export async function chaseRefunds(actor: Actor, _: object = {}): Promise<{ more: boolean }> {
  const refusal = refusalOf(actor, 'refund.send')
  if (refusal) throw new Refusal(refusal)
  const atStripe = and(
    eq(ledgerEntries.kind, 'refund'),
    eq(ledgerEntries.sourceKey, refunds.stripeRefundId),
  )
  const one = { one: sql`1` }
  const booked = database().select(one).from(ledgerEntries).where(atStripe)
  const cameBack = database()
    .select(one)
    .from(ledgerEntries)
    .innerJoin(back, and(eq(back.relatesTo, ledgerEntries.id), eq(back.kind, 'correction')))
    .where(atStripe)
  const waiting = await database()
    .select()
    .from(refunds)
    .where(
      and(
        eq(refunds.state, 'sent'),
        isNotNull(refunds.stripeRefundId),
        or(and(lt(refunds.settledAt, addDays(now(), -1)), notExists(booked)), exists(cameBack)),
      ),
    )
  for (const { id, stripeRefundId } of waiting) {
    const error = await failureOf(stripeRefundId!)
    if (error) await recordStripeAnswer(actor, { refundId: id, stripeRefundId: null, error })
  }
  return { more: false }
}

/** Why Stripe could not pay it back. When Stripe is away it is asked again at the next hour, and the other chores go on. */
async function failureOf(stripeRefundId: string): Promise<string | undefined> {
  try {
    const found = await askStripe((stripe) => stripe.refunds.retrieve(stripeRefundId))
    const failed = found.status === 'failed' || found.status === 'canceled'
    return failed ? (found.failure_reason ?? 'unknown') : undefined
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
