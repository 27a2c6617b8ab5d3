import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; at: string; link: string }

/** Says when, and neither what nor of which network. */
export const networkMeetingCancelled: Email<Props> = {
  name: 'network-meeting-cancelled',
  kind: 'Meeting of a network cancelled',
  subject: () => 'Cancelled: the meeting you said you would come to',
  greets: ({ name }) => name,
  body: ({ at, link }) => (
    <>
      <Paragraph>
        The meeting on {momentInWords(new Date(at))} that you said you would come to is cancelled.
        Sign in to read why.
      </Paragraph>
      <MailButton href={link}>Read why</MailButton>
    </>
  ),
}
