import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { meetingAttendance, meetings } from '@/db/schema/democracy/meetings'
import type { Actor } from '@/lib/kernel/actor'
import { verb, type Work } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { ownInvitation } from '../answers/own-invitation'
import { assertRunning } from './assert-running'
import { tellFollowers } from './tell-followers'

type How = 'code' | 'list' | 'online'

/**
 * Writes down that somebody is there. Whoever checks in twice, or in two ways at once, is there once. Answers whether they were not
 * there before.
 */
export async function noteArrival(work: Work, meetingId: string, personId: string, how: How) {
  const arrived = await work.tx
    .insert(meetingAttendance)
    .values({ meetingId, personId, how, arrivedAt: work.now })
    .onConflictDoNothing()
    .returning({ personId: meetingAttendance.personId })
  await tellFollowers(work, meetingId)
  return arrived.length > 0
}

/** A member says that they are there: with the figures on the screen of the hall, or online. */
export const checkIn = verb(
  'meeting.attend',
  { subject: ownInvitation },
  async (work, { meeting }, { code }: { number: number; code?: string }) => {
    assertRunning(meeting)
    if (code === undefined && !meeting.onlineLink) throw new Refusal('meeting.room-only')
    if (code !== undefined && code !== meeting.checkInCode) throw new Refusal('meeting.wrong-code')
    const how = code === undefined ? 'online' : 'code'
    await noteArrival(work, meeting.id, work.person.personId, how)
  },
)

/** The figures alone say which meeting it is. Whoever tries them out is held up. */
export async function checkInWithCode(actor: Actor, { code }: { code: string }) {
  if (actor.kind !== 'person') throw new Refusal('sign-in-first')
  await assertWithinLimit('check-in by person', actor.personId)
  const [meeting] = await database()
    .select({ number: meetings.number })
    .from(meetings)
    .where(and(eq(meetings.state, 'open'), eq(meetings.checkInCode, code)))
  if (!meeting) throw new Refusal('meeting.wrong-code')
  await checkIn(actor, { number: meeting.number, code })
  return meeting
}
