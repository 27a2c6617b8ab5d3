import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  band: string
  amountPence: number
  interval: string
  nextChargeAt: string | null
  /** Still in a break from paying: before when nothing is taken. Not in those that waited since before it was said. */
  resumesAt?: string | null
  link: string
}

/** A break is over, or a cancel was taken back. */
export const duesResumed: Email<Props> = {
  name: 'dues-resumed',
  kind: 'Dues continue',
  tellsOfDues: true,
  subject: () => 'Your dues continue',
  greets: ({ name }) => name,
  body: ({ band, amountPence, interval, nextChargeAt, resumesAt, link }) => (
    <>
      <Paragraph>
        As you asked, your dues continue as before: {band}, {inPounds(amountPence)} a {interval}.
      </Paragraph>
      {nextChargeAt && (
        <Paragraph>
          Your next payment of {inPounds(amountPence)} will be taken on{' '}
          {dayInWords(new Date(nextChargeAt))}.
        </Paragraph>
      )}
      {!nextChargeAt && resumesAt && (
        <Paragraph>
          You are taking a break from paying: we take nothing before{' '}
          {dayInWords(new Date(resumesAt))}.
        </Paragraph>
      )}
      <MailButton href={link}>See your dues</MailButton>
    </>
  ),
}
