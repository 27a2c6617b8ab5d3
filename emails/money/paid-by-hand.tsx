import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'paid-by-hand'>

export const subject = () => 'Receipt for your dues'

export function Template({ name, amountPence, paidAt, band, until }: Props) {
  return (
    <Letter preview={subject()} to={name}>
      <P>
        Thank you. Our treasurer received <strong>{inPounds(amountPence)}</strong> from you on{' '}
        {dayInWords(new Date(paidAt))} for your dues ({band}).
      </P>
      <P>
        They are paid until {dayInWords(new Date(until))}. Nothing is taken by itself after that.
      </P>
      <Closing />
    </Letter>
  )
}
