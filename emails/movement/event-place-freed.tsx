import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { type EventMail, eventInWords } from '../parts/event'

export const eventPlaceFreed: Email<EventMail> = {
  name: 'event-place-freed',
  kind: 'Place at an event for someone who waited',
  subject: () => 'You have a place now',
  greets: ({ name }) => name,
  until: ({ startsAt }) => startsAt,
  body: (props) => (
    <>
      <Paragraph>You were waiting for a place, and now you have one.</Paragraph>
      <Paragraph>
        <strong>{props.title}</strong>
        <br />
        {eventInWords(props)}
      </Paragraph>
      <Paragraph>
        You do not need to do anything. If you can no longer come, give the place up, so that the
        next one who is waiting can have it.
      </Paragraph>
      <MailButton href={props.link}>See your place</MailButton>
    </>
  ),
}
