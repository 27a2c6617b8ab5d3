import { dayInWords, inWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  what: string
  dueOn: string
  overdue: boolean
  heldAt: string
  link: string
}

export const actionDue: Email<Props> = {
  name: 'action-due',
  kind: 'Action that is due',
  subject: ({ dueOn, overdue }) =>
    `${overdue ? 'Overdue since' : 'To do by'} ${inWords(dueOn)}: an action from our meeting`,
  greets: ({ name }) => name,
  body: ({ what, dueOn, overdue, heldAt, link }) => (
    <>
      <Paragraph>
        You are down to do this, from our meeting on {dayInWords(new Date(heldAt))}:{' '}
        <strong>{what}</strong>. It {overdue ? 'was' : 'is'} to be done by {inWords(dueOn)}.
      </Paragraph>
      <Paragraph>
        If it is done, say in a line what you did. If you can no longer do it, say so, and somebody
        else can. {overdue ? 'We will not email you about it again.' : ''}
      </Paragraph>
      <MailButton href={link}>See what you took on</MailButton>
    </>
  ),
}
