import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'
import { howToVote, type OptionsByPost, openVote, ringOrWrite } from '../parts/on-paper'

type Props = {
  name: string
  number: number
  title: string
  /** By name. Emails that wait since before there were such votes say nothing. */
  open?: boolean
  /** Between several options. */
  between?: OptionsByPost
  opensAt: string
  closesAt: string
  link: string
}

export const voteCalled: Email<Props> = {
  name: 'vote-called',
  kind: 'Vote called',
  subject: ({ closesAt, number, title }) =>
    `Vote by ${lastDay(closesAt)}: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  until: ({ closesAt }) => closesAt,
  onPaper: ({ number, title, open, between, opensAt, closesAt }) => [
    `A vote has been called on Motion ${number}: ${title}. Voting opens on ${momentInWords(new Date(opensAt))} and closes on ${momentInWords(new Date(closesAt))}. You are on the roll.`,
    ...howToVote({ number, open, between }),
    `If you want to read the motion, ${ringOrWrite}, and we will send it to you on paper.`,
  ],
  body: ({ number, title, open, opensAt, closesAt, link }) => (
    <>
      <Paragraph>
        A vote has been called on Motion {String(number)}: <strong>{title}</strong>.
      </Paragraph>
      <Paragraph>
        Voting opens on {momentInWords(new Date(opensAt))} and closes on{' '}
        {momentInWords(new Date(closesAt))}. You are on the roll.
      </Paragraph>
      {open && <Paragraph>{openVote}</Paragraph>}
      <MailButton href={link}>Read the motion and vote</MailButton>
    </>
  ),
}
