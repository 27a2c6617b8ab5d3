import 'server-only'
import { and, isNotNull, isNull } from 'drizzle-orm'
import { restoredCopy } from '@/db/schema/kernel'
import type { Jobs } from '@/lib/kernel/jobs'
import { verb } from '@/lib/kernel/perform'

/**
 * The restored copy takes the place of what was lost: emails leave again, and what waited is done. Those that were held back until now stay where
 * they are, for an officer to send again or to leave: some have gone since the backup was taken.
 */
export const serveRestoredCopy = verb('backup.serve', async (work, _input: object) => {
  const [copy] = await work.tx
    .update(restoredCopy)
    .set({ servesFrom: work.now })
    .where(and(isNotNull(restoredCopy.settledAt), isNull(restoredCopy.servesFrom)))
    .returning({ takenAt: restoredCopy.takenAt, jobs: restoredCopy.jobs })
  if (!copy) return undefined
  for (const { identifier, payload, key, ...terms } of copy.jobs)
    await work.queue(identifier as keyof Jobs, payload as never, {
      ...terms,
      ...(key !== null && { key }),
    })
  const detail = { jobs: copy.jobs.length, takenAt: copy.takenAt.toISOString() }
  work.record('backup.serves', { kind: 'backup', id: detail.takenAt }, detail)
  return detail
})
