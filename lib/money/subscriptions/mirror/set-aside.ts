import { graceEndsAt } from '@/lib/people/members/standing'
import type { StripeSubscription } from '../stripe'
import { inForce, type SubscriptionRow } from '../subscription-rows'
import type { Truth } from './fetch-stripe-customer'
import { isLive } from './mirror'
import { invoicesOf, isOnItsWay, isOwed } from './open-invoice'

/**
 * A card or mandate whose place was taken by money that came by hand. It asks for nothing, but it is not ended before the
 * grace in which that happened is over: until then the entry may turn out to be wrong, and what is ended at Stripe cannot be
 * begun again there. Pure.
 */
export type ToSetAside = {
  pauseIds: string[]
  stopInvoiceIds: string[]
  resumeIds: string[]
  askInvoiceIds: string[]
}

/** Ours, and not a break or what somebody decided at Stripe. */
export const setAsideMark = { set_aside: 'paid-by-hand' }

export function isSetAside(rows: SubscriptionRow[], row: SubscriptionRow, at: Date): boolean {
  const instead = inForce(rows)
  return (
    instead?.status === 'by-hand' &&
    row.endedAt?.getTime() === instead.createdAt.getTime() &&
    row.paymentFailedAt !== null &&
    at < graceEndsAt(row.paymentFailedAt)
  )
}

export function toSetAside(rows: SubscriptionRow[], truth: Truth, at: Date): ToSetAside {
  const aside: ToSetAside = { pauseIds: [], stopInvoiceIds: [], resumeIds: [], askInvoiceIds: [] }
  for (const one of truth.subscriptions.filter(isLive)) {
    const row = rows.find(({ stripeSubscriptionId }) => stripeSubscriptionId === one.id)
    if (!row) continue
    const owed = invoicesOf(truth, one.id).filter(
      (invoice) => isOwed(invoice) && !isOnItsWay(truth, invoice),
    )
    if (isSetAside(rows, row, at)) {
      if (!isMarked(one)) aside.pauseIds.push(one.id)
      aside.stopInvoiceIds.push(...owed.filter((it) => it.auto_advance).map(({ id }) => id))
    } else if (!row.endedAt && isMarked(one)) {
      aside.resumeIds.push(one.id)
      aside.askInvoiceIds.push(...owed.filter((it) => !it.auto_advance).map(({ id }) => id))
    }
  }
  return aside
}

function isMarked({ metadata }: StripeSubscription) {
  return metadata.set_aside === setAsideMark.set_aside
}
