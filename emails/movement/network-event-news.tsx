import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

export type EventNews = 'changed' | 'cancelled' | 'place-freed' | 'reminder' | 'follow-up'

type Props = { name: string; eventNews: EventNews; startsAt: string; link: string }

const subjects = {
  changed: 'Changed: an event you signed up for',
  cancelled: 'Cancelled: an event you signed up for',
  'place-freed': 'You have a place now',
  reminder: 'Soon: an event you signed up for',
  'follow-up': 'After an event you signed up for',
} as const satisfies Record<EventNews, string>

const sentences = {
  changed: 'The time or place of an event you signed up for has changed. It is now on',
  cancelled: 'An event you signed up for is cancelled. It would have been on',
  'place-freed': 'You were waiting for a place at an event, and now you have one. It is on',
  reminder: 'You have a place at an event on',
  'follow-up': 'There is a message for those who signed up for the event on',
} as const satisfies Record<EventNews, string>

/** Says when, and neither what nor of which network. */
export const networkEventNews: Email<Props> = {
  name: 'network-event-news',
  kind: 'News of an event of a network',
  subject: ({ eventNews }) => subjects[eventNews],
  greets: ({ name }) => name,
  body: ({ eventNews, startsAt, link }) => (
    <>
      <Paragraph>
        {`${sentences[eventNews]} ${momentInWords(new Date(startsAt))}. Sign in to read more.`}
      </Paragraph>
      <MailButton href={link}>See the event</MailButton>
    </>
  ),
}
