import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  question: string
  who: string
  closesAt: string
  fewest: string
  link: string
}

export const pollAsked: Email<Props> = {
  name: 'poll-asked',
  kind: 'A question to members',
  subject: ({ closesAt, question }) => `Answer by ${lastDay(closesAt)}: ${question}`,
  greets: ({ name }) => name,
  until: ({ closesAt }) => closesAt,
  body: ({ question, who, closesAt, fewest, link }) => (
    <>
      <Paragraph>We would like to know what you think:</Paragraph>
      <Paragraph>
        <strong>{question}</strong>
      </Paragraph>
      <MailButton href={link}>Answer</MailButton>
      <Paragraph>
        We ask {who}, and you can change your answer until the end of {lastDay(closesAt)}. Then we
        show the figures, if at least {fewest} have answered, and delete who answered what. It
        decides nothing.
      </Paragraph>
    </>
  ),
}
