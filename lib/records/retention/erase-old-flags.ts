import 'server-only'
import { lte } from 'drizzle-orm'
import { flaggedAddresses } from '@/db/schema/people/people'
import { verb } from '@/lib/kernel/perform'

/** A remembered address goes at its review date: nobody has to do anything for it, and two officers to keep it. */
export const eraseOldFlags = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .delete(flaggedAddresses)
    .where(oldFlagsDue(work.now))
    .returning({ reviewAt: flaggedAddresses.reviewAt })
  if (gone.length > 0) {
    work.record('retention.flags', { kind: 'retention', id: 'flags' }, { forgotten: gone.length })
  }
  return { more: false }
})

export function oldFlagsDue(at: Date) {
  return lte(flaggedAddresses.reviewAt, at)
}
