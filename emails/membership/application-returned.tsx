import { officerWith } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph, Quote } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; question: string; link: string }

export const applicationReturned: Email<Props> = {
  name: 'application-returned',
  kind: 'Question about an application',
  subject: () => 'A question about your application',
  greets: ({ name }) => name,
  onPaper: ({ question }) => [
    `Before we can decide on your application, ${officerWith('applications.decide')} asks:`,
    question,
    `To answer, ${ringOrWrite}.`,
  ],
  body: ({ question, link }) => (
    <>
      <Paragraph>
        Before we can decide on your application, {officerWith('applications.decide')} asks:
      </Paragraph>
      <Quote>{question}</Quote>
      <MailButton href={link}>Answer the question</MailButton>
    </>
  ),
}
