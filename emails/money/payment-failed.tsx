import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'payment-failed'>

export const subject = () => 'Your payment did not go through'

export function Template(props: Props) {
  const { name, amountPence, lastDayAt, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        Your payment of {inPounds(amountPence)} did not go through. That happens: cards expire and
        banks say no. Nothing is lost: you keep your vote until {dayInWords(new Date(lastDayAt))}.
      </P>
      <Do href={link}>Put it right</Do>
      <P>
        You need no password for this page. If money is tight, sign in and change to the free band.
        Nobody asks why.
      </P>
      <Closing />
    </Letter>
  )
}
