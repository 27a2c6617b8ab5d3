import 'server-only'
import { inArray, or, type SQL, sql } from 'drizzle-orm'
import { affiliateDelegates, delegateVotes } from '@/db/schema/movement/affiliates'
import { affiliateDelegateConfirmed } from '@/emails/movement/affiliate-delegate-confirmed'
import { affiliateDelegateNamed } from '@/emails/movement/affiliate-delegate-named'
import { forgetMails } from '@/lib/kernel/outbox'
import type { Work } from '@/lib/kernel/perform'

const t = affiliateDelegates

/** The emails that a delegate gets as long as they are one. Their keys begin with the delegate. */
const delegateEmails = [affiliateDelegateConfirmed, affiliateDelegateNamed]

/**
 * Delegates and whoever stands in for them, with the emails that named them and hold their credential. What they said to votes stays in the count; the
 * emails that say that they are gone begin with the same id, so from then on it leads to no vote. Part of each verb that ends it.
 */
export async function deleteDelegates(work: Work, which: SQL): Promise<string[]> {
  const found = await work.tx.select({ id: t.id }).from(t).where(which)
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const gone = await work.tx
    .delete(t)
    .where(or(inArray(t.id, ids), inArray(t.standsInFor, ids)))
    .returning({ id: t.id })
  const all = gone.map(({ id }) => id)
  await work.tx
    .update(delegateVotes)
    .set({ placeId: sql`gen_random_uuid()` })
    .where(inArray(delegateVotes.placeId, all))
  await forgetMails(work.tx, delegateEmails, all)
  return all
}
