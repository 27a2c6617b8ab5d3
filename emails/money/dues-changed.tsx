import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = {
  name: string
  band: string
  amountPence: number
  interval: string
  nextChargeAt: string | null
  link: string
}

export const duesChanged: Email<Props> = {
  name: 'dues-changed',
  subject: () => 'What you pay is changed',
  greets: ({ name }) => name,
  body: ({ band, amountPence, interval, nextChargeAt, link }) => (
    <>
      <Paragraph>
        You asked us to change your dues, and it is done: {band}, {inPounds(amountPence)} a{' '}
        {interval}.
      </Paragraph>
      <Paragraph>
        {nextChargeAt
          ? `Nothing was taken today. Your next payment is ${inPounds(amountPence)} on ${dayInWords(new Date(nextChargeAt))}.`
          : 'Nothing was taken today.'}
      </Paragraph>
      <ButtonLink href={link}>See your dues</ButtonLink>
      <Paragraph>If it was not you who asked for this, answer this mail.</Paragraph>
    </>
  ),
}
