import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  title: string
  /** To how many clauses. */
  changed: number
  /** They had not answered before. */
  first: boolean
  page: string
  link: string
}

export const candidateAnswersPublished: Email<Props> = {
  name: 'candidate-answers-published',
  kind: 'Answers of a candidate published',
  subject: ({ first }) => (first ? 'Your answers are public' : 'Your corrections are public'),
  greets: ({ name }) => name,
  body: ({ title, changed, first, page, link }) => (
    <>
      <Paragraph>
        Thank you. {first ? 'Your answers' : 'Your corrections'} to{' '}
        {changed === 1 ? '1 clause' : `${changed} clauses`} are public, with your name, on our page
        about <strong>{title}</strong>.
      </Paragraph>
      <MailButton href={page}>See how they show</MailButton>
      <Paragraph>
        <a href={link}>Correct them or have them deleted</a>. If it was not you who answered, reply
        to this email.
      </Paragraph>
    </>
  ),
}
