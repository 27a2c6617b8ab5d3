import 'server-only'
import { whereItIs } from '@/lib/democracy/meetings/meeting-event'
import type { CalendarEvent } from '@/lib/kernel/calendar-file'
import { siteUrl } from '@/lib/kernel/env'
import type { EventRow } from './lock-event'
import { isConfidential } from './states'

type Event = Pick<
  EventRow,
  | 'id'
  | 'number'
  | 'state'
  | 'network'
  | 'audience'
  | 'title'
  | 'startsAt'
  | 'endsAt'
  | 'town'
  | 'venue'
  | 'onlineLink'
  | 'revision'
  | 'publishedAt'
>

/**
 * An event for somebody's own calendar. Others may see that one, so it never has the link to join online, and does not name what is for a network alone.
 */
export function eventForCalendar(event: Event): CalendarEvent {
  const confidential = isConfidential(event)
  return {
    uid: `${event.id}@${new URL(siteUrl()).host}`,
    title: confidential ? 'Event' : event.title,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    where: whereItIs(event),
    link: siteUrl(`/events/${event.number}`),
    writtenAt: event.publishedAt!,
    revision: event.revision,
    cancelled: event.state === 'cancelled',
  }
}
