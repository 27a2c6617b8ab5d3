import 'server-only'
import type { Transaction } from '@/db/client'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { Refusal } from '@/lib/kernel/refusals'
import { canBeCorrected } from '@/lib/money/ledger/entry-kinds'
import type { EntryRow, LockedPayment } from '@/lib/money/ledger/lock-payment'
import { priceOf } from '@/lib/money/subscriptions/bands'
import { endEarlier, monthsBetween } from '@/lib/money/subscriptions/by-hand/hand-paid-period'
import {
  lockSubscriptions,
  type SubscriptionRow,
} from '@/lib/money/subscriptions/subscription-rows'
import { bands } from '@/lib/organisation'

/** What a correction does to the dues that the entry paid for. */
export type EffectOnDues =
  /** They were no dues, or what they paid for has been replaced since, or the sum still pays for as long. */
  | { kind: 'none' }
  /** They are paid until another day. What followed on them moves as well. */
  | { kind: 'other-end'; rows: { row: SubscriptionRow; endsAt: Date }[] }
  /** They paid for nothing: the arrangement whose place they took is in force again. */
  | { kind: 'restored'; row: SubscriptionRow; before: SubscriptionRow | undefined }

export type PlannedCorrection = { amountPence: number; effect: EffectOnDues }

/** What the correction of an entry to this sum would enter and change: for the act, and for the page that shows it first. */
export async function planCorrection(
  tx: Transaction,
  { entry, correctedPence, leftPence }: LockedPayment,
  rightPence: number,
): Promise<PlannedCorrection> {
  if (!canBeCorrected(entry.kind)) throw new Refusal('ledger.not-by-hand')
  const amountPence = rightPence - correctedPence
  if (amountPence === 0) throw new Refusal('ledger.already-right')
  if (leftPence + amountPence < 0) throw new Refusal('ledger.less-than-given-back')
  const rows = entry.personId ? await lockSubscriptions(tx, entry.personId) : []
  return { amountPence, effect: effectOnDues(rows, entry, correctedPence, rightPence) }
}

/** Which dues an entry paid for is known by the moment: both were written down in one act. */
function effectOnDues(
  rows: SubscriptionRow[],
  { recordedAt, periodStartsOn, periodEndsBefore }: EntryRow,
  fromPence: number,
  toPence: number,
): EffectOnDues {
  const own = rows.find((row) => row.status === 'by-hand' && isAt(row.createdAt, recordedAt))
  if (!own || !periodStartsOn || !periodEndsBefore) return { kind: 'none' }
  const months = monthsBetween(periodStartsOn, periodEndsBefore)
  const remains = monthsPaid(own, months, toPence)
  const lost = monthsPaid(own, months, fromPence) - remains
  const following = withWhatFollows(own, rows)
  if (lost === 0 || following.at(-1)!.endedAt) return { kind: 'none' }
  if (remains === 0 && following.length === 1) {
    const before = rows.findLast((row) => row.endedAt && isAt(row.endedAt, own.createdAt))
    return { kind: 'restored', row: own, before }
  }
  return {
    kind: 'other-end',
    rows: following.map((row) => {
      const ends = dateOf(row.currentPeriodEndsAt!)
      return { row, endsAt: atWallTime(endEarlier(ends, lost, row.countedFrom!)) }
    }),
  }
}

/** Of so many months a sum that is smaller than their price pays for the whole ones that it is enough for. */
function monthsPaid({ band, interval }: SubscriptionRow, months: number, pence: number): number {
  if (pence === 0) return 0
  if (!bands.includes(band)) return months
  const price = interval === 'year' ? (months / 12) * priceOf(band, 'year') : Infinity
  if (pence >= price) return months
  const whole = Math.floor(pence / priceOf(band, 'month'))
  return Math.min(interval === 'year' ? months - 1 : months, whole)
}

/** The arrangement and those that were paid by hand after it, each from the day on which the one before ends. */
function withWhatFollows(row: SubscriptionRow, rows: SubscriptionRow[]): SubscriptionRow[] {
  const later = rows.slice(rows.indexOf(row) + 1)
  const next = later.find(
    (one) =>
      one.status === 'by-hand' &&
      one.countedFrom === row.countedFrom &&
      row.endedAt &&
      isAt(one.createdAt, row.endedAt),
  )
  return next ? [row, ...withWhatFollows(next, later)] : [row]
}

function isAt(one: Date, other: Date): boolean {
  return one.getTime() === other.getTime()
}
