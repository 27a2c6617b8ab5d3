import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  title: string
  position: number
  before: string
  text: string
  link: string
}

export const candidateClauseReworded: Email<Props> = {
  name: 'candidate-clause-reworded',
  kind: 'Clause reworded after a candidate answered',
  subject: () => 'We have reworded a clause you answered',
  greets: ({ name }) => name,
  body: ({ title, position, before, text, link }) => (
    <>
      <Paragraph>
        Two of our officers have changed clause {String(position)} of our questions to the
        candidates in <strong>{title}</strong>. It said: “{before}” It now says: “{text}”
      </Paragraph>
      <Paragraph>
        Your answer stays beside the words that you answered, and the page shows both. You can
        answer the new words.
      </Paragraph>
      <MailButton href={link}>See your answer</MailButton>
    </>
  ),
}
