import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  title: string
  what: string
  reason: string
  link: string
}

export const nominationRejected: Email<Props> = {
  name: 'nomination-rejected',
  kind: 'Nomination rejected',
  subject: ({ title }) => `Your nomination was rejected: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, what, reason, link }) => (
    <>
      <Paragraph>
        The returning officer has rejected your nomination for {what} in “{title}”. The reason given
        is:
      </Paragraph>
      <Paragraph>{reason}</Paragraph>
      <Paragraph>If you think this is wrong, reply to this email.</Paragraph>
      <MailButton href={link}>See the election</MailButton>
    </>
  ),
}
