import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { type EventMail, eventInWords } from '../parts/event'

export const eventGuestSignedUp: Email<EventMail> = {
  name: 'event-guest-signed-up',
  kind: 'Place at an event for a guest',
  subject: ({ waiting }) => (waiting ? 'You are waiting for a place' : 'You have a place'),
  greets: ({ name }) => name,
  until: ({ startsAt }) => startsAt,
  body: (props) => (
    <>
      <Paragraph>
        {props.waiting
          ? 'Every place is taken, so you are waiting for one. We will email you when it is yours.'
          : 'Thank you for signing up. You have a place.'}
      </Paragraph>
      <Paragraph>
        <strong>{props.title}</strong>
        <br />
        {eventInWords(props)}
      </Paragraph>
      <MailButton href={props.link}>See your place</MailButton>
      <Paragraph>
        Keep this email: its button leads to your place without signing in. If you can no longer
        come, give it up there, so that someone else can have it.
      </Paragraph>
    </>
  ),
}
