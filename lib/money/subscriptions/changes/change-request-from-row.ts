import 'server-only'
import type { subscriptionChanges } from '@/db/schema/money/subscriptions'
import type { Wish } from './change-requests'

type ChangeRow = typeof subscriptionChanges.$inferSelect

/** What a row says that somebody wants. */
export function changeRequestFromRow(change: ChangeRow): Wish {
  const { kind, band, amountPence, interval, holidayUntil } = change
  switch (kind) {
    case 'terms':
      return {
        kind,
        band: band!,
        amountPence: amountPence!,
        interval: interval!,
      }
    case 'holiday':
      return { kind, holidayUntil: holidayUntil! }
    default:
      return { kind }
  }
}
