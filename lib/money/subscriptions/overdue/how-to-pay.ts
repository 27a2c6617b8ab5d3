import type { Interval } from '@/lib/organisation'
import { graceEndsAt, unpaidFrom } from '@/lib/people/members/standing'
import { type WayAhead, waysAhead } from '../by-hand/ways-to-pay-ahead'
import type { SubscriptionRow } from '../subscription-rows'

/** What there is to mend, and so where it is mended. Pure. */
export type WayToPay =
  /** An invoice at Stripe waits to be paid. */
  | 'invoice'
  /** Stripe asks no more: the same dues begin afresh. */
  | 'new-subscription'
  /** Paid by hand so far: a card or account can take over, before what is paid ends or after. */
  | 'ahead'
  | 'on-its-way'
  /** Nothing is owed. Another card or account may be given all the same. */
  | 'nothing'

const over = ['canceled', 'incomplete_expired']

/** Whether Stripe has ended it for good, so that only a new one can take its place. */
export function isOver(status: string): boolean {
  return over.includes(status)
}

export function howToPay(row: SubscriptionRow | undefined, at: Date): WayToPay {
  if (!row || row.status === 'free' || row.status === 'offered') return 'nothing'
  if (row.paymentStatus === 'processing') return 'on-its-way'
  if (row.status === 'by-hand') return waysAhead(row, at).length > 0 ? 'ahead' : 'nothing'
  if (isOver(row.status)) return isPaidUntil(row, at) ? 'nothing' : 'new-subscription'
  return row.paymentFailedAt && row.duePence > 0 && row.dueInvoiceId ? 'invoice' : 'nothing'
}

function isPaidUntil(
  { startedAt, paymentFailedAt, currentPeriodEndsAt }: SubscriptionRow,
  at: Date,
) {
  return Boolean(startedAt && !paymentFailedAt && currentPeriodEndsAt && at < currentPeriodEndsAt)
}

/** What somebody with a link gets to know: what is owed and until when, and nothing about who they are. */
export type OverdueTerms = {
  way: WayToPay
  amountPence: number
  /** How often it is paid, where paying sets that up again. */
  interval: Interval
  lastDayAt: Date | undefined
  /** Whether something will be taken again, so that another card can be given for it. */
  continues: boolean
  /** Where what was paid by hand ends, while it lasts, and how a card or account can take over. */
  paidUntilAt: Date | undefined
  ways: WayAhead[]
}

export function overdueTerms(row: SubscriptionRow | undefined, at: Date): OverdueTerms {
  const way = howToPay(row, at)
  const unpaid = row?.startedAt ? unpaidFrom(row) : null
  const lastDayAt = unpaid && unpaid <= at ? graceEndsAt(unpaid) : undefined
  return {
    way,
    amountPence: (way === 'invoice' ? row?.duePence : row?.amountPence) ?? 0,
    interval: row?.interval ?? 'month',
    lastDayAt: lastDayAt && at < lastDayAt ? lastDayAt : undefined,
    continues: row !== undefined && mayChangeMethod(row),
    paidUntilAt:
      way === 'ahead' && at < row!.currentPeriodEndsAt! ? row!.currentPeriodEndsAt! : undefined,
    ways: way === 'ahead' ? waysAhead(row!, at) : [],
  }
}

export function mayChangeMethod({ status, cancelsAtPeriodEnd }: SubscriptionRow): boolean {
  return ['active', 'trialing', 'past_due', 'unpaid'].includes(status) && !cancelsAtPeriodEnd
}
