import { lastDayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { freeBandInWords } from '@/lib/organisation'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; amountPence: number; lastDayAt: string; link: string }

export const paymentDisputed: Email<Props> = {
  name: 'payment-disputed',
  kind: 'Payment disputed',
  tellsOfDues: true,
  asksToPay: true,
  subject: ({ lastDayAt }) =>
    `Pay by ${lastDay(lastDayAt)} to keep your vote: your bank took back a payment`,
  greets: ({ name }) => name,
  body: ({ amountPence, lastDayAt, link }) => (
    <>
      <Paragraph>
        Your bank has taken back the {inPounds(amountPence)} that you paid for your dues. In case
        you did not want to pay, we have stopped your payments.
      </Paragraph>
      <Paragraph>
        If that was a mistake, or you want to stay with us, pay again by{' '}
        {lastDayInWords(new Date(lastDayAt))}. Until then you keep your vote.
      </Paragraph>
      <MailButton href={link}>Pay again</MailButton>
      {freeBandInWords && (
        <Paragraph>
          If money is tight, sign in and change to {freeBandInWords}. Nobody asks why.
        </Paragraph>
      )}
    </>
  ),
}
