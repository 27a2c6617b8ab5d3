import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; closesAt: string; link: string }

/** Says until when, and neither on what nor in which network: to say whose vote it is would say who its reader is. */
export const convenorVoteOpened: Email<Props> = {
  name: 'convenor-vote-opened',
  kind: 'Vote of a network opened',
  subject: ({ closesAt }) => `Vote by ${lastDay(closesAt)}: a vote is open`,
  greets: ({ name }) => name,
  until: ({ closesAt }) => closesAt,
  body: ({ closesAt, link }) => (
    <>
      <Paragraph>
        A vote is open, and you have one. You can vote until {momentInWords(new Date(closesAt))}.
        Sign in to read what it is about.
      </Paragraph>
      <Paragraph>This is our only email about it.</Paragraph>
      <MailButton href={link}>Sign in and vote</MailButton>
    </>
  ),
}
