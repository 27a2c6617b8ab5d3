import { dayInWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

/** Holds nothing that was typed: it goes to an address that nobody has proved. */
type Props = { reference: string; until: string }

export const complaintReceived: Email<Props> = {
  name: 'complaint-received',
  kind: 'Complaint received',
  subject: ({ reference }) => `We have what you wrote to us: ${reference}`,
  body: ({ reference, until }) => (
    <>
      <Paragraph>
        We have received your complaint. Its number is {reference}. To add something, send it with
        the complaint form of our site and give this number. If you ticked officers, tick them again
        there. Do not reply to this email: officers you ticked may read our mailbox.
      </Paragraph>
      <Paragraph>
        Officers can read it, and have until {dayInWords(new Date(until))} to answer it. If nobody
        has by then, we will email you and remind them. The officers you ticked cannot see on our
        site that there is a complaint. If it leads to a case about a member, that member sees all
        the evidence; we name you to them only if you agreed.
      </Paragraph>
      <Paragraph>
        If you complained about what we do with personal data, this email is our acknowledgement.
        You can also go to the Information Commissioner’s Office at any time: ico.org.uk.
      </Paragraph>
      <Paragraph>
        If you did not complain to us, somebody gave us your address. Email {organisation.email} and
        tell us.
      </Paragraph>
    </>
  ),
}
