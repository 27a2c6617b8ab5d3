import { shortDayInWords, timeInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { type MeetingProps, meetingCalendar, whenAndWhere } from '../parts/meeting'
import { ringOrWrite } from '../parts/on-paper'

type Props = MeetingProps & { name: string }

export const meetingChanged: Email<Props> = {
  name: 'meeting-changed',
  kind: 'Meeting changed',
  subject: ({ startsAt }) =>
    `Changed: meeting on ${shortDayInWords(new Date(startsAt))} at ${timeInWords(new Date(startsAt))}`,
  greets: ({ name }) => name,
  until: ({ startsAt }) => startsAt,
  calendar: meetingCalendar,
  onPaper: (props) => [
    `A meeting has changed. This is how it is now. ${props.what}: ${whenAndWhere(props)}.`,
    `If you can no longer come, or can now, ${ringOrWrite}.`,
  ],
  body: (props) => (
    <>
      <Paragraph>A meeting has changed. This is how it is now:</Paragraph>
      <Paragraph>
        <strong>{props.what}</strong>
        <br />
        {whenAndWhere(props)}
      </Paragraph>
      <MailButton href={props.link}>See the meeting and your answer</MailButton>
      <Paragraph>The file with this email corrects it in your calendar.</Paragraph>
    </>
  ),
}
