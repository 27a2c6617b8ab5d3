import { dayInWords, lastWholeDayInWords } from '@/lib/kernel/calendar'
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
  /** The instant at which the paid time ends. */
  until: string
}

export const paidByHand: Email<Props> = {
  name: 'paid-by-hand',
  kind: 'Receipt for a payment by hand',
  tellsOfDues: true,
  subject: () => 'Receipt for your dues',
  greets: ({ name }) => name,
  onPaper: ({ amountPence, paidAt, band, until }) => [
    `Thank you. ${capital(officerWith('money.handle'))} received ${inPounds(amountPence)} from you on ${dayInWords(new Date(paidAt))} for your dues (${band}).`,
    `They are paid until ${lastWholeDayInWords(new Date(until))}. After that we take nothing automatically. We will write to you before then, so that you can pay again.`,
  ],
  body: ({ amountPence, paidAt, band, until }) => (
    <>
      <Paragraph>
        Thank you. {capital(officerWith('money.handle'))} received{' '}
        <strong>{inPounds(amountPence)}</strong> from you on {dayInWords(new Date(paidAt))} for your
        dues ({band}).
      </Paragraph>
      <Paragraph>
        They are paid until {lastWholeDayInWords(new Date(until))}. After that we take nothing
        automatically. We will email you before then, so that you can pay again.
      </Paragraph>
    </>
  ),
}
