import 'server-only'
import { eq } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import type { Work } from '@/lib/kernel/perform'

/** Somebody else runs the election now: keys that were made under the returning officer before are worth nothing, and are made anew. */
export async function voidKeys(work: Work, electionId: string): Promise<void> {
  await work.tx.delete(keyHolders).where(eq(keyHolders.electionId, electionId))
  await work.tx
    .update(elections)
    .set({ sealingPublicKey: null, rehearsedAt: null })
    .where(eq(elections.id, electionId))
}
