import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { contests } from '@/db/schema/democracy/elections'
import type { Election } from '@/lib/democracy/elections/read'
import { challengesIn } from './blocking-challenges'
import { nameOf } from './explained/counted-contest'
import { electedPeople } from './explained/headline'

/** Whom members chose to back, contest by contest, once it is declared and as long as no challenge to it was upheld. */
export async function listEndorsed({ id, kind, declaredAt }: Election) {
  if (kind !== 'endorsement' || !declaredAt) return []
  if ((await challengesIn(id)).some(({ upheld }) => upheld)) return []
  const rows = await database()
    .select({ id: contests.id, title: contests.title, result: contests.result })
    .from(contests)
    .where(eq(contests.electionId, id))
    .orderBy(asc(contests.position))
  return rows.map(({ result, ...contest }) => {
    const count = result!
    return { ...contest, names: electedPeople(count).map((one) => nameOf(count, one)) }
  })
}
