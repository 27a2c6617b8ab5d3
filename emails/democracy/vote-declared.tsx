import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = { name: string; number: number; title: string; sentence: string; link: string }

export const voteDeclared: Email<Props> = {
  name: 'vote-declared',
  kind: 'Result of a vote',
  subject: ({ number, title }) => `Result: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  onPaper: ({ number, title, sentence }) => [
    `The result of Motion ${number}, “${title}”, has been declared: ${sentence}.`,
    `If you have a question about it, ${ringOrWrite}.`,
  ],
  body: ({ number, title, sentence, link }) => (
    <>
      <Paragraph>
        The result of Motion {String(number)}, “{title}”, has been declared:{' '}
        <strong>{sentence}</strong>.
      </Paragraph>
      <MailButton href={link}>See the result</MailButton>
    </>
  ),
}
