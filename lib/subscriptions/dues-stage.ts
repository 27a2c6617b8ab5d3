import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { graceEndsAt } from '@/lib/members/standing'
import { type Band, type Interval, organisation } from '@/lib/organisation'
import { duesInWords } from './bands'

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

/** "Basic, £3 a month" */
export function bandInWords({ band, amountPence, interval }: Dues): string {
  const { name } = organisation.bands[band]
  return amountPence === 0 ? name : `${name}, ${duesInWords(amountPence, interval)}`
}

/** What comes next, in a sentence. */
export function nextInWords(dues: Dues, at: Date): string {
  const ends = dues.currentPeriodEndsAt && dayInWords(dues.currentPeriodEndsAt)
  const amount = inPounds(dues.amountPence)
  switch (duesStage(dues, at)) {
    case 'free':
      return 'Nothing to pay.'
    case 'to-pay':
      return `${amount} is due now.`
    case 'on-its-way':
      return `Your first payment of ${amount} is on its way from your bank.`
    case 'first-failed':
      return 'Your first payment did not go through, so nothing was taken.'
    case 'failed':
      return `${amount} is due. Pay by ${dayInWords(graceEndsAt(dues.paymentFailedAt!))} to keep your vote.`
    case 'ending':
      return `Paid until ${ends}. After that nothing more is taken.`
    case 'ended':
      return 'Your dues have ended. Nothing more is taken.'
    case 'running':
      if (dues.pausedUntil) return `Nothing is taken until ${dayInWords(dues.pausedUntil)}.`
      return ends ? `The next ${amount} is taken on ${ends}.` : `${amount} is taken regularly.`
  }
}
