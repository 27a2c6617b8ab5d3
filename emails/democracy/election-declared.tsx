import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = {
  name: string
  title: string
  /** One for each contest: "Secretary. Elected: Ada Wren." */
  sentences: string[]
  /** Fewer ballots came in than may be opened on the board. */
  sealed: boolean
  /** The last moment for challenges. */
  until: string
  link: string
}

export const electionDeclared: Email<Props> = {
  name: 'election-declared',
  kind: 'Election result',
  subject: ({ title }) => `Result: ${title}`,
  greets: ({ name }) => name,
  onPaper: ({ title, sentences, until }) => [
    `The returning officer has declared the result of ${title}.`,
    ...sentences,
    `To see the count, or if you think that something is wrong with it, ${ringOrWrite} by ${momentInWords(new Date(until))}.`,
  ],
  body: ({ title, sentences, sealed, until, link }) => (
    <>
      <Paragraph>
        The returning officer has declared the result of <strong>{title}</strong>.
      </Paragraph>
      {sentences.map((sentence) => (
        <Paragraph key={sentence}>
          <strong>{sentence}</strong>
        </Paragraph>
      ))}
      <Paragraph>
        {sealed
          ? 'You can follow the count stage by stage. So few ballots came in that they stay sealed, so nobody can recount them without showing who voted how. '
          : 'You can follow the count stage by stage and recount it yourself. '}
        You can challenge it until {momentInWords(new Date(until))}.
      </Paragraph>
      <MailButton href={link}>See the result</MailButton>
    </>
  ),
}
