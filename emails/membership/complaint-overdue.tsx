import { dayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; until: string; link: string }

export const complaintOverdue: Email<Props> = {
  name: 'complaint-overdue',
  kind: 'Complaint overdue',
  subject: () => 'Something at the desk is late',
  greets: ({ name }) => name,
  body: ({ until, link }) => (
    <>
      <Paragraph>
        A complaint was to be answered by {dayInWords(new Date(until))}, and nobody has answered it.
        We have told the person who complained that it is late.
      </Paragraph>
      <Paragraph>
        Other officers may not have this email. Talk about the complaint only with those who can
        read it.
      </Paragraph>
      <MailButton href={link}>Read the complaint and answer it</MailButton>
    </>
  ),
}
