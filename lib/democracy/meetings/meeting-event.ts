import type { CalendarEvent } from '@/lib/kernel/calendar-file'
import { siteUrl } from '@/lib/kernel/env'
import type { MeetingRow } from './lock-meeting'
import { meetingKindNames } from './states'

type Meeting = Pick<
  MeetingRow,
  | 'id'
  | 'number'
  | 'kind'
  | 'startsAt'
  | 'endsAt'
  | 'venue'
  | 'town'
  | 'onlineLink'
  | 'revision'
  | 'state'
>

/**
 * A meeting for a member's own calendar. Others may see that one, so it says neither who meets nor where online: the link stands on
 * the meeting's page, for those whom it is for.
 */
export function meetingEvent(meeting: Meeting, writtenAt: Date): CalendarEvent {
  return {
    uid: `${meeting.id}@${new URL(siteUrl()).host}`,
    title: meetingKindNames[meeting.kind],
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    where: whereItIs(meeting),
    link: siteUrl(`/meetings/${meeting.number}`),
    writtenAt,
    revision: meeting.revision,
    cancelled: meeting.state === 'cancelled',
  }
}

/** "Old Town Hall, West Street, Gateshead, and online" */
export function whereItIs({
  venue,
  town,
  onlineLink,
}: Pick<Meeting, 'venue' | 'town' | 'onlineLink'>): string {
  const room = venue && `${venue}, ${town}`
  if (!room) return 'Online'
  return onlineLink ? `${room}, and online` : room
}
