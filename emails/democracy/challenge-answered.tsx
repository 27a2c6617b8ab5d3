import type { Email } from '../email'
import { MailButton, Paragraph, Quote } from '../parts/elements'

type Props = {
  name: string
  title: string
  upheld: boolean
  answer: string
  link: string
}

export const challengeAnswered: Email<Props> = {
  name: 'challenge-answered',
  kind: 'Answer to a challenge',
  subject: ({ title }) => `Answer to your challenge: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, upheld, answer, link }) => (
    <>
      <Paragraph>
        The returning officer has {upheld ? 'upheld' : 'not upheld'} your challenge to the result of{' '}
        <strong>{title}</strong>. These are the reasons:
      </Paragraph>
      <Quote>{answer}</Quote>
      <MailButton href={link}>See the result</MailButton>
    </>
  ),
}
