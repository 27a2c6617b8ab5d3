import 'server-only'
import { and, eq, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import {
  affiliateDelegates,
  delegateArrivals,
  delegateVotes,
} from '@/db/schema/movement/affiliates'
import { people } from '@/db/schema/people/people'
import { attendanceKeptDays } from '@/lib/democracy/meetings/states'
import { addDays } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { deleteDelegates } from './delete-delegates'
import { delegateHash } from './lock-delegate'
import { delegateAnswerDays } from './states'

const t = affiliateDelegates

/** Who was named and never answered, and who stood in until a day that is over. */
export function delegatesDue(at: Date): SQL {
  return or(
    and(isNull(t.acceptedAt), lt(t.namedAt, addDays(at, -delegateAnswerDays))),
    sql`${t.until} < (${at.toISOString()}::timestamptz at time zone ${organisation.timeZone})::date`,
  )!
}

export const eraseDelegates = verb('retention.run', async (work, _input: object) => {
  const gone = await deleteDelegates(work, delegatesDue(work.now))
  if (gone.length === 0) return
  const detail = { forgotten: gone.length }
  work.record('retention.delegates', { kind: 'retention', id: 'delegates' }, detail)
})

/** Which delegates were at meetings that are over for as long as those of members are kept. */
export function delegateArrivalsDue(at: Date): SQL {
  const old = addDays(at, -attendanceKeptDays).toISOString()
  return sql`${delegateArrivals.meetingId} in (select ${meetings.id} from ${meetings} where ${meetings.closedAt} < ${old})`
}

export const eraseDelegateArrivals = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .delete(delegateArrivals)
    .where(delegateArrivalsDue(work.now))
    .returning({ meetingId: delegateArrivals.meetingId })
  await forgetWhoVoted(work)
  if (gone.length === 0) return
  const detail = { forgotten: gone.length }
  work.record('retention.delegate-arrivals', { kind: 'retention', id: 'delegate-arrivals' }, detail)
})

/** What delegates said to a vote is counted for good, and from then on nobody can tell whose place it was. */
async function forgetWhoVoted(work: Work) {
  const old = addDays(work.now, -attendanceKeptDays).toISOString()
  await work.tx
    .update(delegateVotes)
    .set({ placeId: sql`gen_random_uuid()`, delegateId: null })
    .where(
      and(
        isNotNull(delegateVotes.delegateId),
        sql`${delegateVotes.voteId} in (select v.id from motion_votes v join meetings m on m.id = v.meeting_id where m.closed_at < ${old})`,
      ),
    )
}

/** Whoever is erased is nobody’s delegate any more, also where they were named before we knew them. Part of the verb that erases them. */
export async function eraseDelegationsOf(work: Work, personId: string): Promise<void> {
  const [person] = await work.tx
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId))
  const hash = person?.email ? eq(t.addressHash, delegateHash(person.email)) : undefined
  await deleteDelegates(work, or(eq(t.personId, personId), hash)!)
}
