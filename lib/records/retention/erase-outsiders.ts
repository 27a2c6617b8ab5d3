import 'server-only'
import { and, eq, inArray, isNotNull, lt, or } from 'drizzle-orm'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { hustingsAnswers } from '@/db/schema/democracy/hustings'
import { nominations } from '@/db/schema/democracy/nominations'
import { candidacies } from '@/lib/democracy/elections/personal-data'
import { verb } from '@/lib/kernel/perform'
import { blanks } from '@/lib/kernel/personal-data'

/** What is due at a time. */
export function outsidersDue(at: Date) {
  const posts = database()
    .select({ id: contests.id })
    .from(contests)
    .innerJoin(elections, eq(elections.id, contests.electionId))
    .where(or(lt(elections.challengesUntil, at), isNotNull(elections.cancelledAt)))
  return and(
    isNotNull(nominations.outsideName),
    isNotNull(nominations.statement),
    inArray(nominations.contestId, posts),
  )
}

/**
 * Somebody outside whom members put forward has no account that could be erased. What was written and shown for them goes when
 * nobody can challenge the result any more, or the election was called off; that they stood, and the count, stays.
 */
export const eraseOutsiders = verb('retention.run', async (work, _input: object) => {
  const wiped = await work.tx
    .update(nominations)
    .set(blanks(candidacies, work.now))
    .where(outsidersDue(work.now))
    .returning({ id: nominations.id })
  if (wiped.length === 0) return { more: false }
  const theirs = wiped.map(({ id }) => id)
  await work.tx.delete(hustingsAnswers).where(inArray(hustingsAnswers.nominationId, theirs))
  const subject = { kind: 'retention', id: 'outsiders' }
  work.record('retention.outsiders', subject, { forgotten: wiped.length })
  return { more: false }
})
