import type { Band, Interval } from '@/lib/organisation'
import { graceEndsAt } from '@/lib/people/members/standing'

/** A person's dues as their own pages need them. */
export type Dues = {
  band: Band
  amountPence: number
  interval: Interval
  status: string
  paymentStatus: string | null
  paymentFailedAt: Date | null
  currentPeriodEndsAt: Date | null
  countedFrom: string | null
  cancelsAtPeriodEnd: boolean
  pausedUntil: Date | null
  startedAt: Date | null
  duePence: number
  /** What Stripe asks to be paid, or the bank took back. */
  dueInvoiceId: string | null
  /** The payer's bank wants them to confirm before it pays. */
  needsConfirmation: boolean
  method: string | null
  stripeSubscriptionId: string | null
}

/** Where somebody's dues are, and so what there is to do. Derived; nothing stores it. */
export type DuesStage =
  | 'to-pay'
  | 'on-its-way'
  | 'first-failed'
  | 'free'
  /** Nothing is taken; the treasurer enters what comes. `due-by-hand` from the end of what was paid, within grace. */
  | 'paid-by-hand'
  | 'due-by-hand'
  | 'running'
  | 'failed'
  | 'ending'
  /** Stripe has ended them and what was due was given up: nothing is owed, and grace runs out. */
  | 'given-up'
  | 'ended'

export function duesStage(dues: Dues, at: Date): DuesStage {
  if (dues.status === 'free') return 'free'
  if (dues.status === 'offered') return 'to-pay'
  if (dues.status === 'by-hand') {
    const endsAt = dues.currentPeriodEndsAt!
    if (at < endsAt) return 'paid-by-hand'
    return at < graceEndsAt(endsAt) ? 'due-by-hand' : 'ended'
  }
  const over = ['canceled', 'unpaid', 'incomplete_expired'].includes(dues.status)
  if (!dues.startedAt) return !over && dues.paymentStatus ? 'on-its-way' : 'first-failed'
  if (dues.paymentFailedAt) {
    if (at >= graceEndsAt(dues.paymentFailedAt)) return 'ended'
    return over && dues.duePence === 0 && !dues.dueInvoiceId ? 'given-up' : 'failed'
  }
  if (over) return dues.currentPeriodEndsAt && at < dues.currentPeriodEndsAt ? 'ending' : 'ended'
  return dues.cancelsAtPeriodEnd ? 'ending' : 'running'
}

/** What is owed at `at`. By hand the next dues are owed once what was paid for has ended. */
export function dueNow(dues: Dues, at: Date): number {
  const byHand = dues.status === 'by-hand' && dues.currentPeriodEndsAt! <= at
  return byHand ? dues.amountPence : dues.duePence
}

/** Where there is nothing running, one may choose and pay. */
export function mayChoose(stage: DuesStage): boolean {
  return ['to-pay', 'first-failed', 'ended'].includes(stage)
}
