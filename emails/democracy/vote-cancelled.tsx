import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; title: string; reason: string; link: string }

export const voteCancelled: Email<Props> = {
  name: 'vote-cancelled',
  kind: 'Vote cancelled',
  subject: ({ number, title }) => `Vote cancelled: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  onPaper: ({ number, title, reason }) => [
    `The vote on Motion ${number}, “${title}”, has been cancelled. Nobody had voted yet. The reason given is:`,
    reason,
    'The motion waits for another vote to be called. We will write to you again.',
  ],
  body: ({ number, title, reason, link }) => (
    <>
      <Paragraph>
        The vote on Motion {String(number)}, <strong>{title}</strong>, has been cancelled. Nobody
        had voted yet. The reason given is:
      </Paragraph>
      <Paragraph>{reason}</Paragraph>
      <Paragraph>The motion waits for another vote to be called.</Paragraph>
      <MailButton href={link}>Read the motion</MailButton>
    </>
  ),
}
