import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph, Quote } from '../parts/elements'
import { ringOrWrite, voteByNameByPost, voteByPost } from '../parts/on-paper'

type Props = {
  name: string
  number: number
  agreed: boolean
  open: boolean
  answer: string
  closesAt: string
  link: string
}

/** To a member whose place on the roll of a vote two officers have decided on. */
export const voteRollDecided: Email<Props> = {
  name: 'vote-roll-decided',
  kind: 'Answer about the roll of a vote',
  subject: ({ number, agreed }) =>
    agreed
      ? `You are on the roll: Motion ${number}`
      : `Your query about the roll: Motion ${number}`,
  greets: ({ name }) => name,
  until: ({ closesAt }) => closesAt,
  onPaper: ({ number, agreed, open, answer, closesAt }) => [
    `${decided(number, agreed)} They say:`,
    answer,
    ...(agreed
      ? [
          `Voting closes on ${momentInWords(new Date(closesAt))}.`,
          ...(open ? voteByNameByPost(number) : voteByPost(number)),
        ]
      : [`If you have a question about it, ${ringOrWrite}.`]),
  ],
  body: ({ number, agreed, answer, closesAt, link }) => (
    <>
      <Paragraph>{decided(number, agreed)} They say:</Paragraph>
      <Quote>{answer}</Quote>
      {agreed && <Paragraph>Voting closes on {momentInWords(new Date(closesAt))}.</Paragraph>}
      <MailButton href={link}>{agreed ? 'Read the motion and vote' : 'See your entry'}</MailButton>
    </>
  ),
}

function decided(number: number, agreed: boolean): string {
  return agreed
    ? `Two officers have added you to the roll of the vote on Motion ${number}. You can vote.`
    : `Two officers have checked your entry on the roll of the vote on Motion ${number}. You are not on it.`
}
