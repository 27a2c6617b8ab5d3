import 'server-only'
import { lt } from 'drizzle-orm'
import { drafts } from '@/db/schema/democracy/drafts'
import { monthsBefore } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/** What somebody began to write and left goes three months after they last saved it. */
export const eraseOldDrafts = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .delete(drafts)
    .where(oldDraftsDue(work.now))
    .returning({ kind: drafts.kind })
  if (gone.length > 0) {
    const forgotten = gone.length
    work.record('retention.drafts', { kind: 'retention', id: 'drafts' }, { forgotten })
  }
  return { more: false }
})

export function oldDraftsDue(at: Date) {
  return lt(drafts.savedAt, monthsBefore(at, organisation.retention.draftMonths))
}
