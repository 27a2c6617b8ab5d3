import { capital } from '@/lib/kernel/capital'
import { inPounds } from '@/lib/kernel/money'
import { officerWith } from '@/lib/organisation'

/** How the giving back of a payment stands, said to the member who paid it. */
export function refundInWords({ state, amountPence }: { state: string; amountPence: number }) {
  const amount = inPounds(amountPence)
  switch (state) {
    case 'asked':
      return `You asked for ${amount} back. ${capital(officerWith('money.handle'))} looks at it.`
    case 'sent':
      return `${amount} went back to you. It can take up to ten days to arrive.`
    case 'declined':
      return `We did not give ${amount} back. You had a mail that says why.`
    default:
      return `${amount} is being given back to you.`
  }
}
