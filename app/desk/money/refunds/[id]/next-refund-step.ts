import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'

/** What happens next to a refund, in a sentence. */
export function nextRefundStep(state: string, kind: string): string {
  const byHand = kind !== 'payment'
  switch (state) {
    case 'asked':
      return `${capital(officerWith('money.handle'))} will decide.`
    case 'proposed':
      return `${capital(officerWith('money.confirm'))} has to confirm or decline it.`
    case 'approved':
      return byHand
        ? `${capital(officerWith('money.handle'))} pays it back by hand, then records it here.`
        : 'We are sending it to Stripe. If Stripe does not answer, we try again automatically.'
    case 'sent':
      return byHand
        ? 'Paid back and entered in the books.'
        : 'Stripe has accepted it. We enter it in the books when Stripe confirms the money has moved.'
    case 'failed':
      return 'No money has moved. Try again, or find another way with the member.'
    default:
      return 'No refund will be made.'
  }
}
