import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; amountPence: number; paidAt: string; byHand: boolean }

export const refundOnItsWay: Email<Props> = {
  name: 'refund-on-its-way',
  subject: () => 'Money is on its way back to you',
  greets: ({ name }) => name,
  body: ({ amountPence, paidAt, byHand }) => (
    <>
      <Paragraph>
        We have given back <strong>{inPounds(amountPence)}</strong> of your payment of{' '}
        {dayInWords(new Date(paidAt))}.
      </Paragraph>
      <Paragraph>
        {byHand
          ? 'Our treasurer has paid it to you.'
          : 'It goes to the card or account that you paid with, and is there within ten working days.'}
      </Paragraph>
    </>
  ),
}
