import { dayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  business: string
  /** Set by two of those who called for it, because the notice was overdue. */
  byMembers?: boolean
  startsAt: string
  link: string
}

export const requisitionAnswered: Email<Props> = {
  name: 'requisition-answered',
  kind: 'Special meeting called that members called for',
  subject: ({ startsAt }) =>
    `The special meeting you called for: ${dayInWords(new Date(startsAt))}`,
  greets: ({ name }) => name,
  until: ({ startsAt }) => startsAt,
  body: ({ business, byMembers, startsAt, link }) => (
    <>
      <Paragraph>
        You were one of those who called for a special meeting.{' '}
        {byMembers
          ? 'Its notice was overdue, so two of you have called it: the special meeting on '
          : 'An officer has recorded which meeting deals with it: the special meeting on '}
        {dayInWords(new Date(startsAt))}. This is what it was called for:
      </Paragraph>
      <Paragraph>{business}</Paragraph>
      <MailButton href={link}>See the meeting</MailButton>
    </>
  ),
}
