import 'server-only'
import { and, inArray, isNotNull, lt, or } from 'drizzle-orm'
import { contests, elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { verb } from '@/lib/kernel/perform'

/**
 * What candidates declared for a quota goes as soon as nobody can challenge the result any more, or the election was called
 * off: then it explains nothing that is still open (UK GDPR Art 5(1)(e)).
 */
export const eraseDeclarations = verb('retention.run', async (work, _input: object) => {
  const over = work.tx
    .select({ id: elections.id })
    .from(elections)
    .where(or(lt(elections.challengesUntil, work.now), isNotNull(elections.cancelledAt)))
  const posts = work.tx
    .select({ id: contests.id })
    .from(contests)
    .where(inArray(contests.electionId, over))
  const wiped = await work.tx
    .update(nominations)
    .set({ declarationsSealed: null })
    .where(and(isNotNull(nominations.declarationsSealed), inArray(nominations.contestId, posts)))
    .returning({ id: nominations.id })
  if (wiped.length > 0) {
    const subject = { kind: 'retention', id: 'declarations' }
    work.record('retention.declarations', subject, { forgotten: wiped.length })
  }
  return { more: false }
})
