import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; title: string; reason: string; link: string }

export const commentHidden: Email<Props> = {
  name: 'comment-hidden',
  kind: 'Comment hidden',
  subject: ({ number, title }) => `Hidden: your comment on Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  body: ({ number, title, reason, link }) => (
    <>
      <Paragraph>
        An officer has hidden what you wrote about Motion {String(number)}, “{title}”. The reason
        given is: {reason}
      </Paragraph>
      <Paragraph>If you disagree, reply to this email.</Paragraph>
      <MailButton href={link}>See the motion</MailButton>
    </>
  ),
}
