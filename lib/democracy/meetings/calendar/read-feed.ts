import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { calendarFeeds } from '@/db/schema/democracy/meetings'
import type { Actor, PersonActor } from '@/lib/kernel/actor'
import type { CalendarEvent } from '@/lib/kernel/calendar-file'
import { siteUrl } from '@/lib/kernel/env'
import { unseal } from '@/lib/kernel/field-encryption'
import { hashOf } from '@/lib/kernel/ids'
import { actorOf } from '@/lib/people/sign-in/actor'
import { listMeetingsFor } from '../list-meetings'
import { meetingEvent } from '../meeting-event'

/** The address of a member's own calendar, if they made one. */
export async function readOwnFeed(viewer: Actor): Promise<string | undefined> {
  if (viewer.kind !== 'person') return undefined
  const [feed] = await database()
    .select()
    .from(calendarFeeds)
    .where(eq(calendarFeeds.personId, viewer.personId))
  return feed && siteUrl(`/calendar/${unseal<string>(feed.tokenSealed)}`)
}

/**
 * What a calendar reads that knows such an address: the meetings that are for this member, and nothing about them. Of somebody whose
 * membership is not current it is empty, so that calendars do not ask for help.
 */
export async function readFeed(token: string): Promise<CalendarEvent[] | undefined> {
  const member = await findSubscriber(token)
  if (!member) return undefined
  const { coming, past } = await listMeetingsFor(member)
  return [...coming, ...past].map((meeting) => meetingEvent(meeting, meeting.calledAt!))
}

/** The member whose calendar knows this address. */
export async function findSubscriber(token: string): Promise<PersonActor | undefined> {
  const [feed] = await database()
    .select({ personId: calendarFeeds.personId })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.tokenHash, hashOf(token)))
  return feed && actorOf(feed.personId, { secondFactor: false })
}
