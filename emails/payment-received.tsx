import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/messages'
import { inPounds } from '@/lib/kernel/money'
import { organisation } from '@/lib/organisation'
import { Letter } from './parts/letter'
import { Greeting, P } from './parts/words'

type Props = MessageProps<'payment-received'>

export const subject = () => 'Receipt for your dues'

export function PaymentReceived(props: Props) {
  const { name, amountPence, paidAt, band, interval, nextChargeAt } = props
  return (
    <Letter preview={subject()}>
      <Greeting name={name} />
      <P>
        Thank you. We received <strong>{inPounds(amountPence)}</strong> on{' '}
        {dayInWords(new Date(paidAt))} for your dues ({band}, paid by the {interval}).
      </P>
      <P>
        {nextChargeAt
          ? `The next payment of ${inPounds(amountPence)} is due on ${dayInWords(new Date(nextChargeAt))}. You can change your band or cancel at any time.`
          : 'No further payment is planned.'}
      </P>
      <P>
        You can have this payment back within {String(organisation.rules.refundDays)} days: answer
        this mail.
      </P>
    </Letter>
  )
}
