import 'server-only'
import { inArray, or, type SQL } from 'drizzle-orm'
import { affiliateDelegates } from '@/db/schema/movement/affiliates'
import { affiliateDelegateConfirmed } from '@/emails/movement/affiliate-delegate-confirmed'
import { affiliateDelegateNamed } from '@/emails/movement/affiliate-delegate-named'
import { forgetMails } from '@/lib/kernel/outbox'
import type { Work } from '@/lib/kernel/perform'

const t = affiliateDelegates

/** The emails that a delegate gets as long as they are one. Their keys begin with the delegate. */
const delegateEmails = [affiliateDelegateConfirmed, affiliateDelegateNamed]

/** Delegates and whoever stands in for them, with the emails that named them and hold their credential. Part of each verb that ends it. */
export async function deleteDelegates(work: Work, which: SQL): Promise<string[]> {
  const found = await work.tx.select({ id: t.id }).from(t).where(which)
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const gone = await work.tx
    .delete(t)
    .where(or(inArray(t.id, ids), inArray(t.standsInFor, ids)))
    .returning({ id: t.id })
  const all = gone.map(({ id }) => id)
  await forgetMails(work.tx, delegateEmails, all)
  return all
}
