import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'renewal-announced'>

export const subject = () => 'Your yearly dues are due soon'

export function Template({ name, band, amountPence, takenAt, link }: Props) {
  return (
    <Letter preview={subject()} to={name}>
      <P>
        You pay your dues by the year ({band}). The next year,{' '}
        <strong>{inPounds(amountPence)}</strong>, is taken on {dayInWords(new Date(takenAt))} from
        the card or account that you gave us. You need not do anything.
      </P>
      <P>
        If you want to pay another amount, pay by the month, give another card or stop paying, do it
        before that day:
      </P>
      <Do href={link}>See and change your dues</Do>
      <P>If money is short, move to the free band on the same page. Nobody asks why.</P>
      <Closing />
    </Letter>
  )
}
