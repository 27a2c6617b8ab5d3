import { shortDayInWords, timeInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { type EventMail, eventInWords } from '../parts/event'

export const eventReminder: Email<EventMail> = {
  name: 'event-reminder',
  kind: 'Reminder of an event',
  subject: ({ startsAt, title }) =>
    `${shortDayInWords(new Date(startsAt))} at ${timeInWords(new Date(startsAt))}: ${title}`,
  greets: ({ name }) => name,
  until: ({ startsAt }) => startsAt,
  body: (props) => (
    <>
      <Paragraph>You have a place at an event that is soon.</Paragraph>
      <Paragraph>
        <strong>{props.title}</strong>
        <br />
        {eventInWords(props)}
      </Paragraph>
      <MailButton href={props.link}>See the event</MailButton>
      <Paragraph>
        If you can no longer come, give your place up there, so that someone else can have it.
      </Paragraph>
    </>
  ),
}
