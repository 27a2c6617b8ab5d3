import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'dues-changed'>

export const subject = () => 'What you pay is changed'

export function Template({ name, band, amountPence, interval, nextChargeAt, link }: Props) {
  return (
    <Letter preview={subject()} to={name}>
      <P>
        You asked us to change your dues, and it is done: {band}, {inPounds(amountPence)} a{' '}
        {interval}.
      </P>
      <P>
        {nextChargeAt
          ? `Nothing was taken today. Your next payment is ${inPounds(amountPence)} on ${dayInWords(new Date(nextChargeAt))}.`
          : 'Nothing was taken today.'}
      </P>
      <Do href={link}>See your dues</Do>
      <P>If it was not you who asked for this, answer this mail.</P>
      <Closing />
    </Letter>
  )
}
