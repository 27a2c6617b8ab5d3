import { dayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; reference: string; until: string }

export const complaintLate: Email<Props> = {
  name: 'complaint-late',
  kind: 'Complaint not answered in time',
  subject: ({ reference }) => `We are late with what you wrote: ${reference}`,
  greets: ({ name }) => name,
  body: ({ reference, until }) => (
    <>
      <Paragraph>
        Our rules say that you have an answer to your complaint {reference} by{' '}
        {dayInWords(new Date(until))}. No officer has answered it on our site. We are sorry. We have
        reminded the officers who can read it.
      </Paragraph>
      <Paragraph>
        If it is about personal data, you can go to the Information Commissioner’s Office at any
        time: ico.org.uk.
      </Paragraph>
    </>
  ),
}
