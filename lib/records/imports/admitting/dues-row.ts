import type { subscriptions } from '@/db/schema/money/subscriptions'
import type { AtStripe } from '@/db/schema/records/imports'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { endOfPaidTime } from '@/lib/money/ledger/last-paid-day'
import type { NewMember } from '../checking/check-row'

type Given = { personId: string; candidate: NewMember; atStripe: AtStripe | null }
type Row = typeof subscriptions.$inferInsert & { id: string }

/**
 * The dues of somebody who is brought along. What runs at Stripe is tied to its subscription from the first moment: nobody
 * can begin a second one beside it, and the sync that follows only brings the rest. What was paid elsewhere holds until
 * its day, like dues that were paid by hand. Everybody else is asked to pay. Pure.
 */
export function duesRow(at: Date, { personId, candidate, atStripe }: Given): Row {
  const { band, amountPence, interval, how, until } = candidate.dues
  const row = {
    id: newId(),
    personId,
    band,
    amountPence,
    interval,
    stripeCustomerId: candidate.customerId,
    importedAt: at,
    createdAt: at,
  }
  switch (how) {
    case 'free':
      return { ...row, status: 'free', startedAt: at }
    case 'to-pay':
      return { ...row, status: 'offered' }
    case 'paid':
      return {
        ...row,
        status: 'by-hand',
        startedAt: candidate.joinedOn ? atWallTime(candidate.joinedOn) : at,
        currentPeriodEndsAt: endOfPaidTime(until!),
        countedFrom: dateOf(endOfPaidTime(until!)),
      }
    case 'stripe':
      return {
        ...row,
        status: atStripe!.status,
        stripeSubscriptionId: atStripe!.subscriptionId,
        startedAt: new Date(atStripe!.startedAt!),
        // Since when a payment is late, only the sync that follows will say.
        paymentFailedAt: ['past_due', 'unpaid'].includes(atStripe!.status!) ? at : null,
        currentPeriodEndsAt: new Date(atStripe!.periodEndsAt!),
      }
  }
}
