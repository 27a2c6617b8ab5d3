import type { Email } from '../email'
import { MailButton, Paragraph, Quote } from '../parts/elements'

type Props = {
  name: string
  number: number
  title: string
  upheld: boolean
  answer: string
  link: string
}

export const voteChallengeAnswered: Email<Props> = {
  name: 'vote-challenge-answered',
  kind: 'Answer to a challenge of a vote',
  subject: ({ number, title }) => `Answer to your challenge: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  body: ({ number, title, upheld, answer, link }) => (
    <>
      <Paragraph>
        Two officers have {upheld ? 'upheld' : 'not upheld'} your challenge to the result of Motion{' '}
        {String(number)}, <strong>{title}</strong>. These are the reasons:
      </Paragraph>
      <Quote>{answer}</Quote>
      <MailButton href={link}>See the motion</MailButton>
    </>
  ),
}
