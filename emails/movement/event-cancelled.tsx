import { momentInWords, shortDayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { Paragraph, Quote } from '../parts/elements'
import type { EventMail } from '../parts/event'

type Props = EventMail & { why: string }

export const eventCancelled: Email<Props> = {
  name: 'event-cancelled',
  kind: 'Event cancelled',
  subject: ({ startsAt }) => `Cancelled: event on ${shortDayInWords(new Date(startsAt))}`,
  greets: ({ name }) => name,
  body: ({ title, startsAt, why }) => (
    <>
      <Paragraph>
        <strong>{title}</strong> on {momentInWords(new Date(startsAt))} is cancelled. This is why:
      </Paragraph>
      <Quote>{why}</Quote>
    </>
  ),
}
