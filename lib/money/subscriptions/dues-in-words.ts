import { dayInWords } from '@/lib/kernel/calendar'
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
      return `${inPounds(dues.duePence || dues.amountPence)} is due. Pay by ${dayInWords(graceEndsAt(dues.paymentFailedAt!))} to keep your vote.`
    case 'ending':
      return `Paid until ${ends}. After that we take no more payments.`
    case 'ended':
      return 'Your dues have ended. We take no more payments.'
    case 'running':
      if (isPaused(dues, at)) {
        return `We take nothing before ${dayInWords(dues.pausedUntil!)}. You keep your vote.`
      }
      return ends ? `We will take the next ${amount} on ${ends}.` : `We take ${amount} regularly.`
  }
}

/** How somebody pays, as they would say it. */
export const methodNames: Record<string, string> = { card: 'Card', bacs_debit: 'Direct Debit' }

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
    case 'ending':
      return calm('You have stopped paying')
    case 'ended':
      return wanted('Ended')
    case 'running':
      return calm(isPaused(dues, at) ? 'Taking a break' : 'Up to date')
  }
}

/** What stopping means for whoever is about to stop. */
export function stoppingInWords(dues: Dues, at: Date): string {
  const stage = duesStage(dues, at)
  const until = dues.currentPeriodEndsAt
  if (stage === 'failed') {
    return `We will take no more payments and will not ask again for what is due. You stay a member until ${dayInWords(graceEndsAt(dues.paymentFailedAt!))}.`
  }
  if (stage === 'on-its-way') {
    return `We will take nothing after the payment that is on its way.${until ? ` It pays for your membership until ${dayInWords(until)}.` : ''}`
  }
  return until
    ? `We will take no more payments. You have paid until ${dayInWords(until)} and stay a full member until then. You can change your mind until then too.`
    : 'We will take no more payments.'
}
