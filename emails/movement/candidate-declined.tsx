import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; link: string }

export const candidateDeclined: Email<Props> = {
  name: 'candidate-declined',
  kind: 'Candidate who declined to answer',
  subject: () => 'You have declined to answer our questions',
  greets: ({ name }) => name,
  body: ({ title, link }) => (
    <>
      <Paragraph>
        You have declined to answer our questions to the candidates in <strong>{title}</strong>. We
        will not ask you again, and our page says that you declined.
      </Paragraph>
      <MailButton href={link}>Answer after all</MailButton>
      <Paragraph>If it was not you who declined, reply to this email.</Paragraph>
    </>
  ),
}
