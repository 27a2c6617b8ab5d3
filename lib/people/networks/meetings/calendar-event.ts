import type { CalendarEvent } from '@/lib/kernel/calendar-file'
import { siteUrl } from '@/lib/kernel/env'

type Meeting = {
  id: string
  title: string
  startsAt: Date
  place: string | null
  onlineLink: string | null
  calledAt: Date
}

/** A meeting of a network for a member's own calendar. It leads to no page, whose address would say which network. */
export function networkMeetingEvent(meeting: Meeting): CalendarEvent {
  const { id, title, startsAt, place, onlineLink, calledAt } = meeting
  return {
    uid: `${id}@${new URL(siteUrl()).host}`,
    title,
    startsAt,
    where: [place, onlineLink].filter(Boolean).join(', '),
    writtenAt: calledAt,
  }
}
