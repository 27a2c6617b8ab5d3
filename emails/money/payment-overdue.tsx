import { lastDayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { freeBandInWords } from '@/lib/organisation'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'
import { easierBandByPost, waysToPay } from '../parts/on-paper'

type Props = { name: string; amountPence: number; lastDayAt: string; link: string }

export const paymentOverdue: Email<Props> = {
  name: 'payment-overdue',
  kind: 'Dues overdue',
  tellsOfDues: true,
  asksToPay: true,
  subject: ({ lastDayAt }) => `Pay your dues by ${lastDay(lastDayAt)} to keep your vote`,
  greets: ({ name }) => name,
  onPaper: ({ amountPence, lastDayAt }) => [
    `We still need ${inPounds(amountPence)} for your dues. Please pay by ${lastDayInWords(new Date(lastDayAt))}: you keep your vote until then.`,
    waysToPay,
    easierBandByPost,
  ],
  body: ({ amountPence, lastDayAt, link }) => (
    <>
      <Paragraph>
        We still need {inPounds(amountPence)} for your dues. Please pay by{' '}
        {lastDayInWords(new Date(lastDayAt))}: you keep your vote until then.
      </Paragraph>
      <MailButton href={link}>Pay now</MailButton>
      <Paragraph>
        You do not need a password for this page, and any card or bank account will do.
      </Paragraph>
      {freeBandInWords && (
        <Paragraph>
          If money is tight, sign in and change to {freeBandInWords}. Nobody asks why.
        </Paragraph>
      )}
    </>
  ),
}
