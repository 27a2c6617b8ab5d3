import type { TimelineEntry } from '@/components/ui/timeline'
import { dateOf, inWords, momentInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { OwnClaim } from '@/lib/money/spending/read'

/** What happened to a claim so far, the latest first. */
export function claimHistory(claim: OwnClaim): TimelineEntry[] {
  const { state, askedAt, decidedAt, grantedPence, paidAt, reference } = claim
  const past: TimelineEntry[] = [
    { at: momentInWords(askedAt), sentence: state === 'draft' ? 'Started by you' : 'Sent by you' },
  ]
  if (decidedAt && grantedPence) {
    const sentence = `Two officers approved ${inPounds(grantedPence)}`
    if (state !== 'declined' && state !== 'withdrawn') {
      past.unshift({ at: momentInWords(decidedAt), sentence })
    }
  }
  if (decidedAt && state === 'declined') {
    past.unshift({ at: momentInWords(decidedAt), sentence: 'Declined' })
  }
  if (decidedAt && state === 'withdrawn') {
    past.unshift({ at: momentInWords(decidedAt), sentence: 'Withdrawn by you' })
  }
  if (paidAt) {
    const sentence = reference ? `Paid, with the reference “${reference}”` : 'Paid'
    past.unshift({ at: inWords(dateOf(paidAt)), sentence })
  }
  return past
}
