import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { keyHolders } from '@/db/schema/democracy/ballot-box'

/** How many keys can still open the box: those whose holder has not said that the words are gone. */
export function countUsableKeys(db: Database | Transaction, electionId: string): Promise<number> {
  return db.$count(
    keyHolders,
    and(eq(keyHolders.electionId, electionId), isNull(keyHolders.lostAt)),
  )
}
