import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; reason: string; link: string }

export const electionCancelled: Email<Props> = {
  name: 'election-cancelled',
  kind: 'Election cancelled',
  subject: ({ title }) => `Cancelled: ${title}`,
  greets: ({ name }) => name,
  onPaper: ({ title, reason }) => [
    `The election “${title}” has been cancelled. The reason given is:`,
    reason,
  ],
  body: ({ title, reason, link }) => (
    <>
      <Paragraph>The election “{title}” has been cancelled. The reason given is:</Paragraph>
      <Paragraph>{reason}</Paragraph>
      <MailButton href={link}>See the election</MailButton>
    </>
  ),
}
