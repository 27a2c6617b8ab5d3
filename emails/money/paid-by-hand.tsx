import { dayInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { inPounds } from '@/lib/kernel/money'
import { officerWith } from '@/lib/organisation'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = {
  name: string
  amountPence: number
  paidAt: string
  band: string
  until: string
}

export const paidByHand: Email<Props> = {
  name: 'paid-by-hand',
  subject: () => 'Receipt for your dues',
  greets: ({ name }) => name,
  body: ({ amountPence, paidAt, band, until }) => (
    <>
      <Paragraph>
        Thank you. {capital(officerWith('money.handle'))} received{' '}
        <strong>{inPounds(amountPence)}</strong> from you on {dayInWords(new Date(paidAt))} for your
        dues ({band}).
      </Paragraph>
      <Paragraph>
        They are paid until {dayInWords(new Date(until))}. After that we take nothing automatically.
      </Paragraph>
    </>
  ),
}
