import 'server-only'
import { and, eq } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { paperRestores, restoreShares } from '@/db/schema/democracy/paper-restores'
import { isTheirRecord } from '@/lib/kernel/actor'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { SealedToOne } from '../../protocol/seal-to-one'
import { lockRestore } from './lock-restore'
import { assertPapersAreOut } from './papers-are-out'

type Given = { restoreId: string; sealed: SealedToOne }

async function held(work: Work, given: { restoreId: string }) {
  const found = await lockRestore(work, given)
  if (!found) return undefined
  const { personId } = work.person
  const [holder] = await work.tx
    .select()
    .from(keyHolders)
    .where(and(eq(keyHolders.electionId, found.election.id), eq(keyHolders.personId, personId)))
  return holder && { ...found, holder, personId }
}

/**
 * A key-holder hands their share of a member's paper to the member's new browser: sealed in the holder's own, so we cannot read
 * it. Not for a paper of their own, and not when they were one of the two who confirmed.
 */
export const giveLockerShare = verb(
  'restore.hand-over',
  { subject: held },
  async (work, { restore, election, holder }, { sealed }: Given) => {
    assertPapersAreOut(election, work.now)
    if (isTheirRecord(work.person, restore.personId)) throw new Refusal('own-case')
    if (!restore.firstBy || !restore.secondBy) throw new Refusal('restore.not-confirmed')
    const confirmed = [restore.firstBy, restore.secondBy]
    if (confirmed.some((by) => isTheirRecord(work.person, by))) throw new Refusal('two-people')
    if (restore.restoredAt) return
    await work.tx
      .insert(restoreShares)
      .values({ restoreId: restore.id, place: holder.place, sealed })
      .onConflictDoNothing()
    const given = await work.tx.$count(restoreShares, eq(restoreShares.restoreId, restore.id))
    if (given >= 2)
      await work.tx
        .update(paperRestores)
        .set({ restoredAt: work.now })
        .where(eq(paperRestores.id, restore.id))
    work.record('restore.handed-over', { kind: 'election', id: election.id }, { given })
  },
)
