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
  /** In a break from paying: before when nothing is taken. Not in those that waited since before it was said. */
  resumesAt?: string | null
  link: string
}

export const duesChanged: Email<Props> = {
  name: 'dues-changed',
  kind: 'Dues changed',
  tellsOfDues: true,
  subject: () => 'Your dues have changed',
  greets: ({ name }) => name,
  body: ({ band, amountPence, interval, nextChargeAt, resumesAt, link }) => (
    <>
      <Paragraph>
        As you asked, we have changed your dues: {band}, {inPounds(amountPence)} a {interval}.
      </Paragraph>
      <Paragraph>
        {nextChargeAt
          ? `Nothing was taken today. Your next payment is ${inPounds(amountPence)} on ${dayInWords(new Date(nextChargeAt))}.`
          : resumesAt
            ? `Nothing was taken today. You are taking a break from paying: we take nothing before ${dayInWords(new Date(resumesAt))}.`
            : 'Nothing was taken today.'}
      </Paragraph>
      <MailButton href={link}>See your dues</MailButton>
      <Paragraph>If you did not ask for this, reply to this email.</Paragraph>
    </>
  ),
}
