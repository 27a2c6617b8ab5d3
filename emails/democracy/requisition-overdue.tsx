import { inWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; business: string; callBy: string; link: string }

export const requisitionOverdue: Email<Props> = {
  name: 'requisition-overdue',
  kind: 'Special meeting that members can call themselves',
  subject: () => 'You can call the special meeting yourselves',
  greets: ({ name }) => name,
  body: ({ business, callBy, link }) => (
    <>
      <Paragraph>
        You were one of those who called for a special meeting. Notice of it was due by{' '}
        {inWords(callBy)}, and no officer has given it. This is what it is to deal with:
      </Paragraph>
      <Paragraph>{business}</Paragraph>
      <Paragraph>
        Now any two of you who have a vote can call it: one proposes when and where, and another
        confirms. Then notice goes to all members.
      </Paragraph>
      <MailButton href={link}>Set the date</MailButton>
    </>
  ),
}
