import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph, Quote } from '../parts/elements'

type Props = { name: string; writer: string; words: string; link: string }

export const sponsorWritten: Email<Props> = {
  name: 'sponsor-written',
  kind: 'Message about meeting us',
  subject: () => 'A message about meeting',
  greets: ({ name }) => name,
  body: ({ writer, words, link }) => (
    <>
      <Paragraph>{isolateName(writer)} writes:</Paragraph>
      <Quote>{words}</Quote>
      <MailButton href={link}>Answer</MailButton>
      <Paragraph>
        Answer on our page, not by replying to this email: neither of you sees the other’s address
        until you share it there.
      </Paragraph>
    </>
  ),
}
