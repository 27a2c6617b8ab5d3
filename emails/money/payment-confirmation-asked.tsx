import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'payment-confirmation-asked'>

export const subject = () => 'Your bank asks you to confirm a payment'

export function Template(props: Props) {
  const { name, amountPence, lastDayAt, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        Your bank wants to hear from you before it pays your dues of {inPounds(amountPence)}. Until
        then nothing is taken. You keep your vote until {dayInWords(new Date(lastDayAt))}.
      </P>
      <Do href={link}>Confirm the payment</Do>
      <P>You need no password for this page. You can pay another way there, too.</P>
      <Closing />
    </Letter>
  )
}
