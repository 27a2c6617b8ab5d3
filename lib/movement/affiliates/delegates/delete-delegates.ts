import 'server-only'
import { and, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { motionVotes } from '@/db/schema/democracy/motions'
import { affiliateDelegates, delegateVotes } from '@/db/schema/movement/affiliates'
import { affiliateDelegateConfirmed } from '@/emails/movement/affiliate-delegate-confirmed'
import { affiliateDelegateNamed } from '@/emails/movement/affiliate-delegate-named'
import { forgetMails } from '@/lib/kernel/outbox'
import type { Work } from '@/lib/kernel/perform'

const t = affiliateDelegates

/** The emails that a delegate gets as long as they are one. Their keys begin with the delegate. */
const delegateEmails = [affiliateDelegateConfirmed, affiliateDelegateNamed]

/**
 * Delegates and whoever stands in for them, with the emails that named them and hold their credential. What they said to closed votes stays in the count; the
 * emails that say that they are gone begin with the same id, so from then on it leads to no vote. Part of each verb that ends it.
 */
export async function deleteDelegates(work: Work, which: SQL): Promise<string[]> {
  const ending = work.tx.select({ id: t.id }).from(t).where(which)
  const found = await work.tx
    .select({ id: t.id })
    .from(t)
    .where(or(inArray(t.id, ending), inArray(t.standsInFor, ending)))
    .for('update')
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  await takeBackOpenVotes(work, ids)
  await work.tx.delete(t).where(inArray(t.id, ids))
  await work.tx
    .update(delegateVotes)
    .set({ placeId: sql`gen_random_uuid()` })
    .where(inArray(delegateVotes.placeId, ids))
  await forgetMails(work.tx, delegateEmails, ids)
  return ids
}

/**
 * What they said to a vote that is still open goes with them: else whoever is named after them would be another say of the same place. To a
 * vote that is closed it stays in the count.
 */
async function takeBackOpenVotes(work: Work, delegateIds: string[]) {
  const v = motionVotes
  const open = work.tx
    .select({ id: v.id })
    .from(v)
    .where(and(isNull(v.shuffledAt), gt(v.closesAt, work.now)))
  await work.tx
    .delete(delegateVotes)
    .where(and(inArray(delegateVotes.delegateId, delegateIds), inArray(delegateVotes.voteId, open)))
}
