import { capital } from '@/lib/kernel/capital'
import { inPounds } from '@/lib/kernel/money'
import { officerWith } from '@/lib/organisation'

/** How the giving back of a payment stands, said to the member who paid it. */
export function refundInWords({ state, amountPence }: { state: string; amountPence: number }) {
  const amount = inPounds(amountPence)
  switch (state) {
    case 'asked':
      return `You asked for a refund of ${amount}. ${capital(officerWith('money.handle'))} will look at it.`
    case 'sent':
      return `We have refunded ${amount}. It can take up to 10 working days to arrive.`
    case 'declined':
      return `We declined your refund of ${amount}. Our email said why.`
    default:
      return `Your refund of ${amount} is on its way.`
  }
}
