import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { officerName: string; number: number; link: string }

export const applicationAnswered: Email<Props> = {
  name: 'application-answered',
  kind: 'Answer from an applicant',
  subject: ({ number }) => `Application ${number}: your question has been answered`,
  greets: ({ officerName }) => officerName,
  body: ({ number, link }) => (
    <>
      <Paragraph>
        The applicant has answered the question you asked about application {String(number)}.
      </Paragraph>
      <MailButton href={link}>Read the answer</MailButton>
    </>
  ),
}
