import 'server-only'
import { and, eq } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import type { Work } from '@/lib/kernel/perform'
import type { LockedElection } from '../lock-election'
import { emailKeysToMake } from './email-key-holders'

/**
 * Somebody else runs the election, or holds one of its keys: whatever keys were made before are worth nothing. All three
 * holders make theirs anew, and are told. Somebody who was named and now runs the election is named no more.
 */
export async function voidKeys(work: Work, election: LockedElection): Promise<void> {
  const here = eq(keyHolders.electionId, election.id)
  await work.tx
    .delete(keyHolders)
    .where(and(here, eq(keyHolders.personId, election.returningOfficerId)))
  await work.tx
    .update(keyHolders)
    .set({ holderKey: null, wrapped: null, rehearsedAt: null, lostAt: null })
    .where(here)
  await emailKeysToMake(work, election, 'anew')
}
