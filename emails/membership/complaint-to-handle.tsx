import { dayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; until: string; link: string }

export const complaintToHandle: Email<Props> = {
  name: 'complaint-to-handle',
  kind: 'Complaint to handle',
  subject: () => 'Something new waits for you at the desk',
  greets: ({ name }) => name,
  body: ({ until, link }) => (
    <>
      <Paragraph>
        A complaint has come in that does not concern you, as far as we know. It has been
        acknowledged, and has to be answered by {dayInWords(new Date(until))}.
      </Paragraph>
      <Paragraph>
        Other officers may not have this email. Talk about the complaint only with those who can
        read it.
      </Paragraph>
      <MailButton href={link}>Read the complaint</MailButton>
    </>
  ),
}
