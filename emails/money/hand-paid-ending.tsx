import { addDays, lastWholeDayInWords, shortDayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { freeBandInWords } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { easierBandByPost, waysToPay } from '../parts/on-paper'

type Props = {
  name: string
  band: string
  amountPence: number
  interval: string
  /** Where what was paid ends. */
  endsAt: string
  link: string
}

export const handPaidEnding: Email<Props> = {
  name: 'hand-paid-ending',
  kind: 'Dues paid by hand run out',
  tellsOfDues: true,
  asksToPay: true,
  subject: ({ endsAt }) =>
    `Pay your next dues by ${shortDayInWords(addDays(new Date(endsAt), -1))}`,
  greets: ({ name }) => name,
  onPaper: ({ band, amountPence, interval, endsAt }) => [
    `Your dues (${band}, ${inPounds(amountPence)} a ${interval}) are paid until ${lastWholeDayInWords(new Date(endsAt))}. We take nothing automatically. Please pay the next ${inPounds(amountPence)} before then. You can pay early: you lose nothing that you have already paid for.`,
    waysToPay,
    easierBandByPost,
  ],
  body: ({ band, amountPence, interval, endsAt, link }) => (
    <>
      <Paragraph>
        Your dues ({band}, {inPounds(amountPence)} a {interval}) are paid until{' '}
        <strong>{lastWholeDayInWords(new Date(endsAt))}</strong>. You pay by hand, so we take
        nothing automatically.
      </Paragraph>
      <Paragraph>
        Please pay the next {inPounds(amountPence)} in cash, by cheque or by bank transfer as
        before, or by card or Direct Debit here. You can pay early
        {interval === 'month' && ', and for several months at once'}: you lose nothing that you have
        already paid for.
      </Paragraph>
      <MailButton href={link}>Pay by card or Direct Debit</MailButton>
      <Paragraph>
        You do not need a password for this page.
        {freeBandInWords &&
          ` If money is tight, sign in and change to ${freeBandInWords}. Nobody asks why.`}
      </Paragraph>
    </>
  ),
}
