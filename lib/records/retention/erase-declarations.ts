import 'server-only'
import { and, eq, inArray, isNotNull, lt, or } from 'drizzle-orm'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { verb } from '@/lib/kernel/perform'

/** What is due at a time. */
export function declarationsDue(at: Date) {
  const posts = database()
    .select({ id: contests.id })
    .from(contests)
    .innerJoin(elections, eq(elections.id, contests.electionId))
    .where(or(lt(elections.challengesUntil, at), isNotNull(elections.cancelledAt)))
  return and(isNotNull(nominations.declarationsSealed), inArray(nominations.contestId, posts))
}

/**
 * What candidates declared for a quota goes as soon as nobody can challenge the result any more, or the election was called
 * off: then it explains nothing that is still open (UK GDPR Art 5(1)(e)).
 */
export const eraseDeclarations = verb('retention.run', async (work, _input: object) => {
  const wiped = await work.tx
    .update(nominations)
    .set({ declarationsSealed: null })
    .where(declarationsDue(work.now))
    .returning({ id: nominations.id })
  if (wiped.length > 0) {
    const subject = { kind: 'retention', id: 'declarations' }
    work.record('retention.declarations', subject, { forgotten: wiped.length })
  }
  return { more: false }
})
