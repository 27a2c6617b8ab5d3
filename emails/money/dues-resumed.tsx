import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'dues-go-on'>

export const subject = () => 'Your dues go on'

export function Template({ name, band, amountPence, interval, nextChargeAt, link }: Props) {
  return (
    <Letter preview={subject()} to={name}>
      <P>
        As you asked, your dues go on as before: {band}, {inPounds(amountPence)} a {interval}.
      </P>
      {nextChargeAt && (
        <P>
          Your next payment of {inPounds(amountPence)} is taken on{' '}
          {dayInWords(new Date(nextChargeAt))}.
        </P>
      )}
      <Do href={link}>See your dues</Do>
      <Closing />
    </Letter>
  )
}
