import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; title: string; answer: boolean; link: string }

export const commentWritten: Email<Props> = {
  name: 'comment-written',
  kind: 'Comment on a motion',
  subject: ({ number, title, answer }) =>
    `${answer ? 'An answer to you' : 'A question or comment'} on Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  body: ({ number, title, answer, link }) => (
    <>
      <Paragraph>
        {answer
          ? `A member has answered what you wrote about Motion ${number}, “${title}”.`
          : `A member has asked or said something about your Motion ${number}, “${title}”.`}{' '}
        You can answer until the vote opens.
      </Paragraph>
      <MailButton href={link}>Read it</MailButton>
    </>
  ),
}
