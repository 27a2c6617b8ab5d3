import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'payment-overdue'>

export const subject = () => 'Your dues are still to be paid'

export function Template(props: Props) {
  const { name, amountPence, lastDayAt, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        {inPounds(amountPence)} of your dues is still to be paid. The last day is{' '}
        {dayInWords(new Date(lastDayAt))}: until then you keep your vote.
      </P>
      <Do href={link}>Pay now</Do>
      <P>You need no password for this page, and any card or bank account will do.</P>
      <P>If money is tight, sign in and change to the free band. Nobody asks why.</P>
      <Closing />
    </Letter>
  )
}
