import type { Email } from '../email'
import { MailButton, Paragraph, Quote } from '../parts/elements'

type Props = { name: string; number: number; title: string; answer: string; link: string }

export const voteSetAside: Email<Props> = {
  name: 'vote-set-aside',
  kind: 'Result of a vote set aside',
  subject: ({ number, title }) => `Result set aside: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  onPaper: ({ number, title, answer }) => [
    `A member challenged the result of Motion ${number}, “${title}”, and two officers have upheld the challenge. The result no longer counts. They say:`,
    answer,
    'The motion waits for another vote to be called. We will write to you again.',
  ],
  body: ({ number, title, answer, link }) => (
    <>
      <Paragraph>
        A member challenged the result of Motion {String(number)}, <strong>{title}</strong>, and two
        officers have upheld the challenge. The result no longer counts. They say:
      </Paragraph>
      <Quote>{answer}</Quote>
      <Paragraph>The motion waits for another vote to be called.</Paragraph>
      <MailButton href={link}>Read the motion</MailButton>
    </>
  ),
}
