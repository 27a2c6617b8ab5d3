import 'server-only'
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { rollEntries, rollExclusions, rollMarks } from '@/db/schema/democracy/motions'
import { members, people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import type { Work } from '@/lib/kernel/perform'
import { mayVoteAt, rollReasonSql } from '@/lib/people/members/may-vote-at'
import { whileNobodyMerges } from '@/lib/people/members/one-person-a-roll'

/** Writes down who may vote, and of everybody else who belongs to us why not. */
export async function freezeRoll(work: Work, voteId: string): Promise<number> {
  await whileNobodyMerges(work)
  const reason = rollReasonSql(work.now)
  const [frozen] = await work.tx.execute<{ size: number }>(sql`
    with judged as materialized (
      select ${standings.personId} as person_id, ${reason} as reason
      from ${standings} join ${members} on ${members.personId} = ${standings.personId}
    ), excluded as (
      insert into ${rollExclusions} (vote_id, person_id, reason)
      select ${voteId}::uuid, person_id, reason from judged
      where reason in ('joined-late', 'imported-late', 'provisional', 'lapsed', 'suspended')
    ), entered as (
      insert into ${rollEntries} (vote_id, person_id, reason)
      select ${voteId}::uuid, person_id, reason from judged where reason in ('good', 'grace')
      returning 1
    ) select count(*)::int as size from entered`)
  return frozen!.size
}

/** How many would be on a roll that is frozen now. */
export async function countVotersNow(
  at: Date,
  db: Database | Transaction = database(),
): Promise<number> {
  const [voters] = await db
    .select({ n: count() })
    .from(standings)
    .innerJoin(members, eq(members.personId, standings.personId))
    .where(mayVoteAt(at))
  return voters!.n
}

/** Everybody on a roll whom a mail or a letter can reach; of those who have not voted yet, if that is what is asked. */
export async function peopleOnRoll(
  work: Work,
  voteId: string,
  { notVoted = false }: { notVoted?: boolean } = {},
) {
  const mark = and(
    eq(rollMarks.voteId, rollEntries.voteId),
    eq(rollMarks.personId, rollEntries.personId),
  )
  return work.tx
    .select({
      personId: people.id,
      email: people.email,
      name: people.called,
    })
    .from(rollEntries)
    .innerJoin(people, eq(people.id, rollEntries.personId))
    .leftJoin(rollMarks, mark)
    .where(
      and(
        eq(rollEntries.voteId, voteId),
        isNull(people.erasedAt),
        notVoted ? isNull(rollMarks.personId) : undefined,
      ),
    )
}
