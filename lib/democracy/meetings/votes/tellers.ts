import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { meetingAttendance, meetingTellers } from '@/db/schema/democracy/meetings'
import { motionVotes } from '@/db/schema/democracy/motions'
import { people } from '@/db/schema/people/people'
import { isTheirRecord } from '@/lib/kernel/actor'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMeeting } from '../lock-meeting'
import { memberAtMeeting } from '../member-at-meeting'
import { assertRunning } from '../running/assert-running'
import { tellFollowers } from '../running/tell-followers'

type Appointing = { number: number; first: number; second: number }

/**
 * Whoever is in the chair appoints two members who are there to count hands: neither themselves nor whoever opened the meeting. They stay
 * tellers until others are appointed, and nobody is changed while hands are counted.
 */
export const appointTellers = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { number, first, second }: Appointing) => {
    assertRunning(meeting)
    if (first === second) throw new Refusal('tellers.two')
    const counted = and(
      eq(motionVotes.meetingId, meeting.id),
      eq(motionVotes.kind, 'hands'),
      isNull(motionVotes.shuffledAt),
      isNull(motionVotes.cancelledAt),
    )
    if ((await work.tx.$count(motionVotes, counted)) > 0) throw new Refusal('tellers.counting')
    const tellers = [
      await memberAtMeeting(work, meeting, first),
      await memberAtMeeting(work, meeting, second),
    ]
    for (const personId of tellers) {
      if (isTheirRecord(work.person, personId) || personId === meeting.openedBy)
        throw new Refusal('tellers.chair')
      await assertThere(work, meeting.id, personId)
    }
    await work.tx.delete(meetingTellers).where(eq(meetingTellers.meetingId, meeting.id))
    const by = { appointedBy: work.person.personId, appointedAt: work.now }
    await work.tx
      .insert(meetingTellers)
      .values(tellers.map((personId) => ({ meetingId: meeting.id, personId, ...by })))
    await tellFollowers(work, meeting.id)
    work.record('meeting.tellers-appointed', { kind: 'meeting', id: meeting.id }, { number })
  },
)

async function assertThere(work: Work, meetingId: string, personId: string) {
  const there = and(
    eq(meetingAttendance.meetingId, meetingId),
    eq(meetingAttendance.personId, personId),
    isNull(meetingAttendance.leftAt),
  )
  if ((await work.tx.$count(meetingAttendance, there)) === 0) throw new Refusal('tellers.not-here')
}

/** The two who count in a meeting, or nobody yet. */
export async function tellersOf(db: Database | Transaction, meetingId: string) {
  return db
    .select({ personId: meetingTellers.personId, name: people.called })
    .from(meetingTellers)
    .innerJoin(people, eq(people.id, meetingTellers.personId))
    .where(eq(meetingTellers.meetingId, meetingId))
    .orderBy(asc(people.called))
}
