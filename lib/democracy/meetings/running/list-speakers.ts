import 'server-only'
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { meetingSpeakers } from '@/db/schema/democracy/meetings'
import { members, people } from '@/db/schema/people/people'
import type { MeetingRow } from '../lock-meeting'
import { orderSpeakers } from './speaking-order'
import { stillOneOfUs } from './still-one-of-us'

/** Who speaks now, and who waits, in the order in which the chair calls them. */
export async function listSpeakers(db: Database | Transaction, meeting: MeetingRow) {
  const rows = await db
    .select({
      id: meetingSpeakers.id,
      kind: meetingSpeakers.kind,
      side: meetingSpeakers.side,
      quota: meetingSpeakers.quota,
      askedAt: meetingSpeakers.askedAt,
      calledAt: meetingSpeakers.calledAt,
      seconds: meetingSpeakers.seconds,
      personId: meetingSpeakers.personId,
      name: people.called,
      firstTime: sql<boolean>`not exists (select 1 from meeting_speakers b where b.meeting_id = ${meetingSpeakers.meetingId}
        and b.person_id = ${meetingSpeakers.personId} and b.kind = 'speech' and b.called_at is not null and b.id <> ${meetingSpeakers.id})`,
    })
    .from(meetingSpeakers)
    .innerJoin(people, eq(people.id, meetingSpeakers.personId))
    .innerJoin(members, eq(members.personId, meetingSpeakers.personId))
    .where(
      and(eq(meetingSpeakers.meetingId, meeting.id), isNull(meetingSpeakers.endedAt), stillOneOfUs),
    )
    .orderBy(asc(meetingSpeakers.askedAt), asc(meetingSpeakers.id))
  const speaking = rows.find(({ calledAt }) => calledAt !== null)
  const [last] = speaking
    ? [speaking]
    : await db
        .select({ side: meetingSpeakers.side, quota: meetingSpeakers.quota })
        .from(meetingSpeakers)
        .where(
          and(
            eq(meetingSpeakers.meetingId, meeting.id),
            isNotNull(meetingSpeakers.endedAt),
            eq(meetingSpeakers.kind, 'speech'),
          ),
        )
        .orderBy(desc(meetingSpeakers.endedAt))
        .limit(1)
  const waiting = rows.filter(({ calledAt }) => calledAt === null)
  return { speaking, waiting: orderSpeakers(waiting, meeting, last) }
}
