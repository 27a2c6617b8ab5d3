import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; group: string; why: string; link: string }

export const groupTermEnded: Email<Props> = {
  name: 'group-term-ended',
  kind: 'Time in a group ended',
  subject: () => 'Your time in one of our groups has ended',
  greets: ({ name }) => name,
  onPaper: ({ group, why }) => [
    `Two officers have ended your time in the ${group}. They say why: ${why}`,
    'Thank you for what you did there. Your membership goes on as before.',
  ],
  body: ({ group, why, link }) => (
    <>
      <Paragraph>
        Two officers have ended your time in the <strong>{group}</strong>. They say why: {why}
      </Paragraph>
      <Paragraph>Thank you for what you did there. Your membership goes on as before.</Paragraph>
      <MailButton href={link}>See your groups</MailButton>
    </>
  ),
}
