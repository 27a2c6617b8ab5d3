import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'
import { voteByPost } from '../parts/on-paper'

type Props = {
  name: string
  number: number
  title: string
  reason: string
  closesAt: string
  link: string
}

export const voteExtended: Email<Props> = {
  name: 'vote-extended',
  kind: 'Vote extended',
  subject: ({ closesAt, number, title }) =>
    `Vote by ${lastDay(closesAt)} (extended): Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  until: ({ closesAt }) => closesAt,
  onPaper: ({ number, title, reason, closesAt }) => [
    `There is more time to vote on Motion ${number}, “${title}”: voting now closes on ${momentInWords(new Date(closesAt))}.`,
    `The reason given is: ${reason}`,
    ...voteByPost(number),
  ],
  body: ({ number, title, reason, closesAt, link }) => (
    <>
      <Paragraph>
        There is more time to vote on Motion {String(number)}, <strong>{title}</strong>: voting now
        closes on {momentInWords(new Date(closesAt))}.
      </Paragraph>
      <Paragraph>The reason given is: {reason}</Paragraph>
      <MailButton href={link}>Read the motion and vote</MailButton>
    </>
  ),
}
