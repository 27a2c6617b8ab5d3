import { lastDayInWords, lastWholeDayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { freeBandInWords } from '@/lib/organisation'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'
import { easierBandByPost, waysToPay } from '../parts/on-paper'

type Props = {
  name: string
  amountPence: number
  /** Where what was paid ended. */
  endedAt: string
  lastDayAt: string
  link: string
}

export const handPaidDue: Email<Props> = {
  name: 'hand-paid-due',
  kind: 'Dues paid by hand are due',
  tellsOfDues: true,
  asksToPay: true,
  subject: ({ lastDayAt }) => `Pay your dues by ${lastDay(lastDayAt)} to keep your vote`,
  greets: ({ name }) => name,
  onPaper: ({ amountPence, endedAt, lastDayAt }) => [
    `Your dues were paid until ${lastWholeDayInWords(new Date(endedAt))}. Please pay the next ${inPounds(amountPence)} by ${lastDayInWords(new Date(lastDayAt))}: you keep your vote until then.`,
    waysToPay,
    easierBandByPost,
  ],
  body: ({ amountPence, endedAt, lastDayAt, link }) => (
    <>
      <Paragraph>
        Your dues were paid until {lastWholeDayInWords(new Date(endedAt))}. Please pay the next{' '}
        {inPounds(amountPence)} by {lastDayInWords(new Date(lastDayAt))}: you keep your vote until
        then.
      </Paragraph>
      <MailButton href={link}>Pay now</MailButton>
      <Paragraph>
        You do not need a password for this page. You can also pay in cash, by cheque or by bank
        transfer as before. If you have paid already, reply to this email.
      </Paragraph>
      {freeBandInWords && (
        <Paragraph>
          If money is tight, sign in and change to {freeBandInWords}. Nobody asks why.
        </Paragraph>
      )}
    </>
  ),
}
