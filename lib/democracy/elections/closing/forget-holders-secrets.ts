import 'server-only'
import { eq } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import type { Work } from '@/lib/kernel/perform'

/** When an election is counted or void: what holders typed is of no use any more, nor what their words unlock. */
export async function forgetHoldersSecrets(work: Work, electionId: string) {
  await work.tx
    .update(keyHolders)
    .set({ shareSealed: null, keySealed: null, wrapped: null })
    .where(eq(keyHolders.electionId, electionId))
}
