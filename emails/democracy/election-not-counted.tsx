import { officerWith } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; words: string; link: string }

export const electionNotCounted: Email<Props> = {
  name: 'election-not-counted',
  kind: 'Election not counted',
  subject: ({ title }) => `Not counted: ${title}`,
  greets: ({ name }) => name,
  onPaper: ({ title, words }) => [
    `The election “${title}” has ended without a count, so there is no result. The returning officer writes:`,
    words,
    `The ballots stay sealed for good, and ${officerWith('elections.call')} calls the election again. If you voted in this one, that vote does not count in the next.`,
  ],
  body: ({ title, words, link }) => (
    <>
      <Paragraph>
        The election “{title}” has ended without a count, so there is no result. The returning
        officer writes:
      </Paragraph>
      <Paragraph>{words}</Paragraph>
      <Paragraph>
        {`The ballots stay sealed for good, and ${officerWith('elections.call')} calls the election again. If you voted in this one, that vote does not count in the next.`}
      </Paragraph>
      <MailButton href={link}>See the election</MailButton>
    </>
  ),
}
