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
  cancelsAtPeriodEnd: boolean
  pausedUntil: Date | null
  startedAt: Date | null
  duePence: number
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
  | 'running'
  | 'failed'
  | 'ending'
  | 'ended'

export function duesStage(dues: Dues, at: Date): DuesStage {
  if (dues.status === 'free') return 'free'
  if (dues.status === 'offered') return 'to-pay'
  const over = ['canceled', 'unpaid', 'incomplete_expired'].includes(dues.status)
  if (!dues.startedAt) return !over && dues.paymentStatus ? 'on-its-way' : 'first-failed'
  if (dues.paymentFailedAt) return at < graceEndsAt(dues.paymentFailedAt) ? 'failed' : 'ended'
  if (over) return dues.currentPeriodEndsAt && at < dues.currentPeriodEndsAt ? 'ending' : 'ended'
  return dues.cancelsAtPeriodEnd ? 'ending' : 'running'
}

/** Where there is nothing running, one may choose and pay. */
export function mayChoose(stage: DuesStage): boolean {
  return ['to-pay', 'first-failed', 'ended'].includes(stage)
}
