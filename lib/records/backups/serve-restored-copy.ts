import 'server-only'
import { and, isNotNull, isNull, sql } from 'drizzle-orm'
import { restoredCopy } from '@/db/schema/kernel'
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
  const specs = copy.jobs.map(({ identifier, payload, priority, maxAttempts, key }) => ({
    identifier,
    payload,
    priority,
    max_attempts: maxAttempts,
    job_key: key,
  }))
  await work.tx.execute(sql`
    select count(*) from graphile_worker.add_jobs(array(
      select spec from json_populate_recordset(
        null::graphile_worker.job_spec, ${JSON.stringify(specs)}::json) as spec))`)
  const detail = { jobs: specs.length, takenAt: copy.takenAt.toISOString() }
  work.record('backup.serves', { kind: 'backup', id: detail.takenAt }, detail)
  return detail
})
