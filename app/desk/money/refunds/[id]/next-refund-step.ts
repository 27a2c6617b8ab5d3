import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'

/** What happens next to a refund, in a sentence. */
export function next(state: string, kind: string): string {
  const byHand = kind !== 'payment'
  switch (state) {
    case 'asked':
      return `${capital(officerWith('money.handle'))} decides about it.`
    case 'proposed':
      return `${capital(officerWith('money.confirm'))} confirms it, or says no.`
    case 'approved':
      return byHand
        ? `${capital(officerWith('money.handle'))} pays it back by hand and says so here.`
        : 'Stripe is being told. If it does not answer just now, we ask again by ourselves.'
    case 'sent':
      return byHand
        ? 'It is paid back and stands in the books.'
        : 'Stripe has taken it. It stands in the books as soon as Stripe says that it moved.'
    case 'failed':
      return 'No money has moved. Try again, or find another way with the member.'
    default:
      return 'No money goes back.'
  }
}
