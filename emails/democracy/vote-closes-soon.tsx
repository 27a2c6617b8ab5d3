import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; title: string; closesAt: string; link: string }

export const voteClosesSoon: Email<Props> = {
  name: 'vote-closes-soon',
  kind: 'Reminder to vote on a motion',
  subject: ({ closesAt, number, title }) =>
    `Still to vote by ${lastDay(closesAt)}: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  until: ({ closesAt }) => closesAt,
  body: ({ number, title, closesAt, link }) => (
    <>
      <Paragraph>
        You have not voted on Motion {String(number)}, <strong>{title}</strong>. Voting closes on{' '}
        {momentInWords(new Date(closesAt))}.
      </Paragraph>
      <Paragraph>We remind you of this vote only once.</Paragraph>
      <MailButton href={link}>Read the motion and vote</MailButton>
    </>
  ),
}
