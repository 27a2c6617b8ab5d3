import { dayInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { inPounds } from '@/lib/kernel/money'
import { officerWith } from '@/lib/organisation'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; amountPence: number; paidAt: string; byHand: boolean }

export const refundOnItsWay: Email<Props> = {
  name: 'refund-on-its-way',
  kind: 'Refund on its way',
  tellsOfDues: true,
  subject: ({ amountPence }) => `Your refund of ${inPounds(amountPence)} is on its way`,
  greets: ({ name }) => name,
  onPaper: ({ amountPence, paidAt, byHand }) => [
    `We have refunded ${inPounds(amountPence)} of your payment of ${dayInWords(new Date(paidAt))}.`,
    byHand
      ? `${capital(officerWith('money.handle'))} has paid it to you.`
      : 'It goes to the card or account you paid with and should arrive within 10 working days.',
  ],
  body: ({ amountPence, paidAt, byHand }) => (
    <>
      <Paragraph>
        We have refunded <strong>{inPounds(amountPence)}</strong> of your payment of{' '}
        {dayInWords(new Date(paidAt))}.
      </Paragraph>
      <Paragraph>
        {byHand
          ? `${capital(officerWith('money.handle'))} has paid it to you.`
          : 'It goes to the card or account you paid with and should arrive within 10 working days.'}
      </Paragraph>
    </>
  ),
}
