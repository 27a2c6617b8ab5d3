import { lastDayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { freeBandInWords } from '@/lib/organisation'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; amountPence: number; lastDayAt: string; link: string }

export const paymentFailed: Email<Props> = {
  name: 'payment-failed',
  kind: 'Payment failed',
  tellsOfDues: true,
  asksToPay: true,
  subject: ({ lastDayAt }) => `Pay by ${lastDay(lastDayAt)}: your payment did not go through`,
  greets: ({ name }) => name,
  body: ({ amountPence, lastDayAt, link }) => (
    <>
      <Paragraph>
        Your payment of {inPounds(amountPence)} did not go through. That happens: cards expire and
        banks say no. Nothing is lost: you keep your vote until{' '}
        {lastDayInWords(new Date(lastDayAt))}.
      </Paragraph>
      <MailButton href={link}>Pay now</MailButton>
      <Paragraph>
        You do not need a password for this page.
        {freeBandInWords &&
          ` If money is tight, sign in and change to ${freeBandInWords}. Nobody asks why.`}
      </Paragraph>
    </>
  ),
}
