import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'payment-taken-back'>

export const subject = () => 'Your bank took a payment back'

export function Template(props: Props) {
  const { name, amountPence, lastDayAt, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        Your bank has taken back the {inPounds(amountPence)} that you paid for your dues. So that
        nothing is taken that you do not want, we have stopped your payments.
      </P>
      <P>
        If that was a mistake, or you want to stay with us, pay again by{' '}
        {dayInWords(new Date(lastDayAt))}. Until then you keep your vote.
      </P>
      <Do href={link}>Pay again</Do>
      <P>If money is tight, sign in and change to the free band. Nobody asks why.</P>
      <Closing />
    </Letter>
  )
}
