import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { lastMoment } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; closesAt: string; link: string }

export const votingClosesSoon: Email<Props> = {
  name: 'voting-closes-soon',
  kind: 'Reminder to vote',
  subject: ({ closesAt, title }) => `Vote by ${lastMoment(closesAt)}: ${title}`,
  greets: ({ name }) => name,
  until: ({ closesAt }) => closesAt,
  body: ({ title, closesAt, link }) => (
    <>
      <Paragraph>
        Voting in <strong>{title}</strong> closes on {momentInWords(new Date(closesAt))}.
      </Paragraph>
      <Paragraph>
        If you have voted already, there is nothing to do. We send this once to everyone on the
        roll, and do not look at who has voted.
      </Paragraph>
      <Paragraph>
        You vote on the device on which you collected your ballot paper. If you have not collected
        one, you can do both until voting closes.
      </Paragraph>
      <MailButton href={link}>See the election</MailButton>
    </>
  ),
}
