import type { Email } from '../email'
import { Paragraph, Quote } from '../parts/elements'

type Props = { name: string; reference: string; answer: string }

export const complaintClosed: Email<Props> = {
  name: 'complaint-closed',
  kind: 'Complaint closed',
  subject: ({ reference }) => `We have finished with what you wrote: ${reference}`,
  greets: ({ name }) => name,
  body: ({ reference, answer }) => (
    <>
      <Paragraph>We have closed your complaint {reference}. The reason:</Paragraph>
      <Quote>{answer}</Quote>
      <Paragraph>
        If you disagree, complain again with the complaint form of our site and give the number{' '}
        {reference}. If you ticked officers, tick them again there, and the officer who closed it if
        you want others to read it. Do not reply to this email: officers you ticked may read our
        mailbox. About personal data you can also go to the Information Commissioner’s Office at
        ico.org.uk.
      </Paragraph>
    </>
  ),
}
