import { dayInWords, inWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; what: string; dueOn: string; heldAt: string; link: string }

export const actionGiven: Email<Props> = {
  name: 'action-given',
  kind: 'Action from a meeting',
  subject: ({ dueOn }) => `To do by ${inWords(dueOn)}: an action from our meeting`,
  greets: ({ name }) => name,
  body: ({ what, dueOn, heldAt, link }) => (
    <>
      <Paragraph>
        An officer has written down that you took this on at our meeting on{' '}
        {dayInWords(new Date(heldAt))}: <strong>{what}</strong>. It is to be done by{' '}
        {inWords(dueOn)}.
      </Paragraph>
      <Paragraph>
        If that is not so, or you can no longer do it, say so on the page of the meeting. Nobody
        asks why.
      </Paragraph>
      <MailButton href={link}>See what you took on</MailButton>
    </>
  ),
}
