import 'server-only'
import { and, eq, isNotNull, lt, notExists, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { ledgerEntries, refunds } from '@/db/schema/ledger'
import type { Actor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { ask } from '@/lib/subscriptions/stripe'
import { noteAnswer } from './note-answer'

/** Asks after refunds that Stripe took and that a day later still do not stand in the books. What came back says why. */
export async function followRefunds(actor: Actor, _: object = {}): Promise<{ more: boolean }> {
  const refusal = refusalOf(actor, 'refund.send')
  if (refusal) throw new Refusal(refusal)
  const booked = database()
    .select({ one: sql`1` })
    .from(ledgerEntries)
    .where(
      and(eq(ledgerEntries.kind, 'refund'), eq(ledgerEntries.sourceKey, refunds.stripeRefundId)),
    )
  const waiting = await database()
    .select()
    .from(refunds)
    .where(
      and(
        eq(refunds.state, 'sent'),
        isNotNull(refunds.stripeRefundId),
        lt(refunds.settledAt, addDays(now(), -1)),
        notExists(booked),
      ),
    )
  for (const { id, stripeRefundId } of waiting) {
    const found = await ask((stripe) => stripe.refunds.retrieve(stripeRefundId!))
    if (found.status !== 'failed' && found.status !== 'canceled') continue
    const error = found.failure_reason ?? 'unknown'
    await noteAnswer(actor, { refundId: id, stripeRefundId: null, error })
  }
  return { more: false }
}
