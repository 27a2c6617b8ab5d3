import 'server-only'
import { and, eq } from 'drizzle-orm'
import { checkouts } from '@/db/schema/money/checkouts'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import type { Terms } from '../changes/change-requests'
import { inForce, lockSubscriptions, type SubscriptionRow } from '../subscription-rows'

const day = 24 * 60 * 60 * 1000

/**
 * Notes that somebody goes to pay, before Stripe hears of it: whatever is cut off afterwards goes on from this row. Pressed
 * twice, or in two tabs, it is the same visit.
 */
export const openCheckout = verb(
  'subscription.pay',
  async (work, { personId }: { personId: string }) => {
    const subscription = inForce(await lockSubscriptions(work.tx, personId))
    if (!subscription || subscription.status === 'free') {
      throw new Refusal('subscription.not-offered')
    }
    if (subscription.status !== 'offered') throw new Refusal('subscription.already-live')
    return visitFor(work, subscription)
  },
)

/** The visit that is open already, or a new one. The rows of the person are locked by whoever calls. */
export async function visitFor(work: Work, subscription: SubscriptionRow) {
  const { id: subscriptionId, personId } = subscription
  const payer = await addresseeOf(work.tx, personId)
  if (!payer) throw new Refusal('subscription.not-offered')
  const [open] = await work.tx
    .select()
    .from(checkouts)
    .where(and(eq(checkouts.subscriptionId, subscriptionId), eq(checkouts.state, 'open')))
  if (open) return { subscription, payer, checkout: open }
  const [checkout] = await work.tx
    .insert(checkouts)
    .values({
      id: newId(),
      subscriptionId,
      startedAt: work.now,
      expiresAt: new Date(work.now.getTime() + day),
    })
    .returning()
  work.record('checkout.opened', { kind: 'subscription', id: subscriptionId }, { personId })
  return { subscription, payer, checkout: checkout! }
}

export type Visit = Awaited<ReturnType<typeof visitFor>>

type Wanted = Terms & { periods?: number; firstChargeAt?: Date | null }

/** The same, to pay something else than the subscription in force says. A page that is open for other terms counts no more. */
export async function visitOnTerms(
  work: Work,
  row: SubscriptionRow,
  { band, amountPence, interval, periods = 0, firstChargeAt = null }: Wanted,
): Promise<Visit> {
  const wanted = { band, amountPence, interval, periods, firstChargeAt }
  const open = and(eq(checkouts.subscriptionId, row.id), eq(checkouts.state, 'open'))
  const [before] = await work.tx.select().from(checkouts).where(open)
  const names = Object.keys(wanted) as (keyof typeof wanted)[]
  if (before && names.some((name) => String(before[name]) !== String(wanted[name]))) {
    await work.tx.update(checkouts).set({ state: 'expired', endedAt: work.now }).where(open)
  }
  const { payer, checkout } = await visitFor(work, row)
  const [kept] = await work.tx
    .update(checkouts)
    .set(wanted)
    .where(eq(checkouts.id, checkout.id))
    .returning()
  return { subscription: { ...row, band, amountPence, interval }, payer, checkout: kept! }
}
