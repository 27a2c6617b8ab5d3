import 'server-only'
import { lt } from 'drizzle-orm'
import { sharedDrafts } from '@/db/schema/democracy/shared-drafts'
import { monthsBefore } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/** What two began to write and left goes as the drafts of one do, after the last time that either of them saved it. */
export const eraseOldSharedDrafts = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .delete(sharedDrafts)
    .where(oldSharedDraftsDue(work.now))
    .returning({ id: sharedDrafts.id })
  if (gone.length > 0) {
    const forgotten = gone.length
    work.record('retention.drafts', { kind: 'retention', id: 'shared-drafts' }, { forgotten })
  }
  return { more: false }
})

export function oldSharedDraftsDue(at: Date) {
  return lt(sharedDrafts.savedAt, monthsBefore(at, organisation.retention.draftMonths))
}
