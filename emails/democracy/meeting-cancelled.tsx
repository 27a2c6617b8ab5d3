import { momentInWords, shortDayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { type MeetingProps, meetingCalendar } from '../parts/meeting'

type Props = MeetingProps & { name: string; why: string }

const news = ({ what, startsAt }: Props) =>
  `${what} on ${momentInWords(new Date(startsAt))} is cancelled.`

export const meetingCancelled: Email<Props> = {
  name: 'meeting-cancelled',
  kind: 'Meeting cancelled',
  subject: ({ startsAt }) => `Cancelled: meeting on ${shortDayInWords(new Date(startsAt))}`,
  greets: ({ name }) => name,
  until: ({ startsAt }) => startsAt,
  calendar: (props) => meetingCalendar(props, true),
  onPaper: (props) => [news(props), props.why],
  body: (props) => (
    <>
      <Paragraph>{news(props)}</Paragraph>
      <Paragraph>{props.why}</Paragraph>
      <MailButton href={props.link}>See the meeting</MailButton>
    </>
  ),
}
