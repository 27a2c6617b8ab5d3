import { shortDayInWords, timeInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { type EventMail, eventInWords } from '../parts/event'

export const eventChanged: Email<EventMail> = {
  name: 'event-changed',
  kind: 'Event changed',
  subject: ({ startsAt }) =>
    `Changed: event on ${shortDayInWords(new Date(startsAt))} at ${timeInWords(new Date(startsAt))}`,
  greets: ({ name }) => name,
  until: ({ startsAt }) => startsAt,
  body: (props) => (
    <>
      <Paragraph>
        The time or place of an event you signed up for has changed. This is how it is now:
      </Paragraph>
      <Paragraph>
        <strong>{props.title}</strong>
        <br />
        {eventInWords(props)}
      </Paragraph>
      <MailButton href={props.link}>See the event</MailButton>
      <Paragraph>
        {props.waiting
          ? 'You are waiting for a place. If it no longer suits you, withdraw on that page.'
          : 'You have a place. If you can no longer come, give it up on that page, so that someone else can have it.'}
      </Paragraph>
    </>
  ),
}
