import 'server-only'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { keyHolders } from '@/db/schema/democracy/ballot-box'

/**
 * The key-holders of whom two have to agree to a stand-in: the same two of three who can open the ballot box. Those who support a
 * candidate leave it to the others, unless there are not two others.
 */
export async function agreeingKeyHolders(
  db: Database | Transaction,
  electionId: string,
  sides: ReadonlySet<string>,
): Promise<string[]> {
  const rows = await db
    .select({ personId: keyHolders.personId })
    .from(keyHolders)
    .where(and(eq(keyHolders.electionId, electionId), isNotNull(keyHolders.holderKey)))
    .orderBy(asc(keyHolders.place))
  const holders = rows.map(({ personId }) => personId)
  const neutral = holders.filter((personId) => !sides.has(personId))
  return neutral.length >= 2 ? neutral : holders
}
