import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'refund-on-its-way'>

export const subject = () => 'Money is on its way back to you'

export function Template({ name, amountPence, paidAt, byHand }: Props) {
  return (
    <Letter preview={subject()} to={name}>
      <P>
        We have given back <strong>{inPounds(amountPence)}</strong> of your payment of{' '}
        {dayInWords(new Date(paidAt))}.
      </P>
      <P>
        {byHand
          ? 'Our treasurer has paid it to you.'
          : 'It goes to the card or account that you paid with, and is there within ten working days.'}
      </P>
      <Closing />
    </Letter>
  )
}
