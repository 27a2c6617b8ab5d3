import { dayInWords, lastDayInWords, lastWholeDayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { organisation } from '@/lib/organisation'
import { graceEndsAt } from '@/lib/people/members/standing'
import { duesInWords } from './bands'
import { isPaused } from './changes/change-requests'
import { type Dues, duesStage } from './dues-stage'

/** "Basic, £3 a month" */
export function bandInWords({
  band,
  amountPence,
  interval,
}: Pick<Dues, 'band' | 'amountPence' | 'interval'>): string {
  const { name } = organisation.bands[band]
  return amountPence === 0 ? name : `${name}, ${duesInWords(amountPence, interval)}`
}

const onItsWay = 'A payment is on its way from your bank. You keep your vote.'

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
      return `${inPounds(dues.duePence || dues.amountPence)} is due. Pay by ${lastDayInWords(graceEndsAt(dues.paymentFailedAt!))} to keep your vote.`
    case 'given-up':
      return `Your dues have ended. Start paying again by ${lastDayInWords(graceEndsAt(dues.paymentFailedAt!))} to keep your vote.`
    case 'paid-by-hand':
      return dues.paymentStatus
        ? onItsWay
        : `Paid until ${lastWholeDayInWords(dues.currentPeriodEndsAt!)}. We take nothing automatically.`
    case 'due-by-hand':
      return dues.paymentStatus
        ? onItsWay
        : `${amount} is due. Pay by ${lastDayInWords(graceEndsAt(dues.currentPeriodEndsAt!))} to keep your vote.`
    case 'ending':
      return `None. You stay a full member until ${lastWholeDayInWords(dues.currentPeriodEndsAt!)}.`
    case 'ended':
      return dues.status === 'by-hand'
        ? `Your dues were paid until ${lastWholeDayInWords(dues.currentPeriodEndsAt!)}.`
        : 'Your dues have ended. We take no more payments.'
    case 'running':
      if (isPaused(dues, at)) {
        return `We take nothing before ${dayInWords(dues.pausedUntil!)}. You keep your vote.`
      }
      return ends ? `We will take the next ${amount} on ${ends}.` : `We take ${amount} regularly.`
  }
}

/** How somebody pays, as they would say it. */
export const methodNames: Record<string, string> = { card: 'Card', bacs_debit: 'Direct Debit' }

export function methodInWords({ status, method }: Pick<Dues, 'status' | 'method'>) {
  if (status === 'by-hand') return 'By hand: in cash, by cheque or by bank transfer'
  return methodNames[method ?? '']
}

/** A person's dues in a word or two, and whether something wants doing. */
export function stageInWords(dues: Dues, at: Date): { status: string; wanted: boolean } {
  const calm = (status: string) => ({ status, wanted: false })
  const wanted = (status: string) => ({ status, wanted: true })
  switch (duesStage(dues, at)) {
    case 'free':
      return calm('Nothing to pay')
    case 'to-pay':
      return wanted('To pay')
    case 'on-its-way':
      return calm('On its way')
    case 'first-failed':
    case 'failed':
      return wanted('Payment failed')
    case 'paid-by-hand':
      return calm('Up to date')
    case 'due-by-hand':
      return dues.paymentStatus ? calm('On its way') : wanted('To pay')
    case 'ending':
      return calm('You have stopped paying')
    case 'given-up':
    case 'ended':
      return wanted('Ended')
    case 'running':
      return calm(isPaused(dues, at) ? 'Taking a break' : 'Up to date')
  }
}

/** What stopping means for whoever is about to stop. */
export function stoppingInWords(dues: Dues, at: Date): string {
  const stage = duesStage(dues, at)
  const until = dues.currentPeriodEndsAt && lastWholeDayInWords(dues.currentPeriodEndsAt)
  if (stage === 'failed') {
    return `We will take no more payments and will not ask again for what is due. You stay a member until ${lastDayInWords(graceEndsAt(dues.paymentFailedAt!))}.`
  }
  if (stage === 'on-its-way') {
    return `We will take nothing after the payment that is on its way.${until ? ` It pays for your membership until ${until}.` : ''}`
  }
  return until
    ? `We will take no more payments. You stay a full member until ${until}. You can change your mind until then too.`
    : 'We will take no more payments.'
}

/** What writing off what is due does for a member: where Stripe has ended the dues, there are none to go on with, only grace. */
export function afterWriteOff(dues: Dues, at: Date): string {
  if (!['canceled', 'unpaid', 'incomplete_expired'].includes(dues.status)) {
    return 'They are in good standing again. Their next dues are collected as usual.'
  }
  const ends = dues.paymentFailedAt && graceEndsAt(dues.paymentFailedAt)
  return ends && at < ends
    ? `Their dues have ended, so nothing more is collected. They have a vote until ${lastDayInWords(ends)}, and lapse then unless they start paying again.`
    : 'Their dues have ended, so they stay lapsed, without a vote, until they start paying again.'
}
