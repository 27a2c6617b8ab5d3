import 'server-only'
import { asc, type SQL } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { candidateAnswers } from '@/db/schema/movement/outside-elections'

/** What stands now of each candidate and clause: the last that they said. */
export async function newestAnswers(db: Database | Transaction, which: SQL) {
  const all = await db
    .select()
    .from(candidateAnswers)
    .where(which)
    .orderBy(asc(candidateAnswers.number))
  const newest = new Map(all.map((one) => [`${one.candidateId}/${one.clauseId}`, one]))
  return [...newest.values()]
}
