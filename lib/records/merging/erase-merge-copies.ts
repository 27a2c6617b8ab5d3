import 'server-only'
import { and, isNotNull, lte } from 'drizzle-orm'
import { memberMerges } from '@/db/schema/records/merges'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { mergeUndoDays } from './states'

/** What is due at a time. */
export function mergeCopiesDue(at: Date) {
  return and(
    isNotNull(memberMerges.beforeSealed),
    lte(memberMerges.settledAt, addDays(at, -mergeUndoDays)),
  )
}

/** How both records were before a merge goes when it can no longer be undone. */
export const eraseMergeCopies = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .update(memberMerges)
    .set({ beforeSealed: null })
    .where(mergeCopiesDue(work.now))
    .returning({ id: memberMerges.id })
  if (gone.length > 0) {
    work.record('retention.merges', { kind: 'retention', id: 'merges' }, { forgotten: gone.length })
  }
  return { more: false }
})
