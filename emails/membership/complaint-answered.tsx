import type { Email } from '../email'
import { Paragraph, Quote } from '../parts/elements'

type Props = { name: string; reference: string; answer: string }

export const complaintAnswered: Email<Props> = {
  name: 'complaint-answered',
  kind: 'Answer to a complaint',
  subject: ({ reference }) => `An answer to what you wrote: ${reference}`,
  greets: ({ name }) => name,
  body: ({ reference, answer }) => (
    <>
      <Paragraph>An officer has answered your complaint {reference}:</Paragraph>
      <Quote>{answer}</Quote>
      <Paragraph>
        To add something, use the complaint form of our site and give the number {reference}. If you
        ticked officers, tick them again there. Do not reply to this email: officers you ticked may
        read our mailbox.
      </Paragraph>
    </>
  ),
}
