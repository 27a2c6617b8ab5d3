import { shortDayInWords, timeInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { lastMoment } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'
import { type MeetingProps, meetingCalendar, whenAndWhere } from '../parts/meeting'
import { ringOrWrite } from '../parts/on-paper'

type Props = MeetingProps & { name: string; agenda: string[]; motionsUntil: string }

export const meetingCalled: Email<Props> = {
  name: 'meeting-called',
  kind: 'Notice of a meeting',
  subject: ({ startsAt }) =>
    `Meeting on ${shortDayInWords(new Date(startsAt))} at ${timeInWords(new Date(startsAt))}`,
  greets: ({ name }) => name,
  until: ({ startsAt }) => startsAt,
  calendar: meetingCalendar,
  onPaper: (props) => [
    `${props.what}: ${whenAndWhere(props)}.`,
    'On the agenda:',
    ...props.agenda.map((title, place) => `${place + 1}. ${title}`),
    `To say whether you are coming, what you need to take part, or that you want to read a paper before it, ${ringOrWrite}.`,
  ],
  body: (props) => (
    <>
      <Paragraph>
        <strong>{props.what}</strong>
        <br />
        {whenAndWhere(props)}
      </Paragraph>
      <Paragraph>On the agenda:</Paragraph>
      <ol>
        {props.agenda.map((title, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two items may be called the same
          <li key={place}>{title}</li>
        ))}
      </ol>
      <MailButton href={props.link}>Say whether you are coming</MailButton>
      <Paragraph>
        Motions for it can be moved until {lastMoment(props.motionsUntil)}. The papers, and the link
        if you join online, are on the meeting’s page. The file with this email puts it in your
        calendar.
      </Paragraph>
    </>
  ),
}
