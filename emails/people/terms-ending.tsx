import { dayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = {
  name: string
  endsAt: string
  /** "Ada Wren, Treasurer", each with a full stop. Of one's own only what it is. */
  sentences: string[]
  own: boolean
  link: string
}

export const termsEnding: Email<Props> = {
  name: 'terms-ending',
  kind: 'Terms that end soon',
  subject: ({ own }) => (own ? 'A term of yours ends soon' : 'Terms that end soon'),
  greets: ({ name }) => name,
  onPaper: ({ endsAt, sentences, own }) => [
    `${own ? 'Your term ends' : 'These terms end'} on ${dayInWords(new Date(endsAt))}: ${sentences.join(' ')}`,
    own
      ? `If somebody follows you, you go through the handover together. For the list of what it takes, ${ringOrWrite}.`
      : 'There is still time to call an election, or for two officers to appoint somebody.',
  ],
  body: ({ endsAt, sentences, own, link }) => (
    <>
      <Paragraph>
        {own ? 'Your term ends' : 'These terms end'} on {dayInWords(new Date(endsAt))}:
      </Paragraph>
      {sentences.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      <Paragraph>
        {own
          ? 'If somebody follows you, you go through the handover together. We list what it takes.'
          : 'There is still time to call an election, or for two officers to appoint somebody.'}
      </Paragraph>
      <MailButton href={link}>
        {own ? 'See the handover' : 'See the officers and groups'}
      </MailButton>
    </>
  ),
}
