import { lastDayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  amountPence: number
  stage: string
  /** The bank only asks: no money has gone. */
  inquiry: boolean
  answerBy: string | null
  link: string
}

/** To the officers who look after the money: a bank questions a payment, and Stripe sets a day. */
export const disputeToAnswer: Email<Props> = {
  name: 'dispute-to-answer',
  kind: 'Disputed payment to answer',
  subject: ({ stage, answerBy }) =>
    stage === 'to-answer' && answerBy
      ? `Answer by ${lastDay(answerBy)}: a bank questions a payment`
      : 'News of a payment that a bank questions',
  greets: ({ name }) => name,
  until: ({ answerBy }) => answerBy,
  body: ({ amountPence, stage, inquiry, answerBy, link }) => (
    <>
      <Paragraph>{newsOf(stage, inquiry, inPounds(amountPence))}</Paragraph>
      {stage === 'to-answer' && answerBy && (
        <Paragraph>Stripe takes an answer until {lastDayInWords(new Date(answerBy))}.</Paragraph>
      )}
      <Paragraph>Its page says what you can do. Please keep it between officers.</Paragraph>
      <MailButton href={link}>See the dispute</MailButton>
    </>
  ),
}

function newsOf(stage: string, inquiry: boolean, sum: string): string {
  if (stage === 'at-the-bank') return `We have answered a bank about a payment of ${sum}.`
  if (stage === 'won') return `A bank has closed its questions about ${sum} in our favour.`
  if (stage === 'lost') return `A member’s bank has taken back ${sum} for good.`
  return inquiry
    ? `A bank asks about a payment of ${sum}. No money has gone.`
    : `A member’s bank has taken back ${sum}.`
}
