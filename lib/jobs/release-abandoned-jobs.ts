import 'server-only'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { database } from '@/db/client'
import { env } from '@/lib/kernel/env'
import { log } from '@/lib/kernel/log'

/**
 * Whoever is killed with jobs in hand leaves them locked, and the queue itself waits four hours before it looks again: for
 * a mail with a way in, that is never. So each worker holds a lock of its own for as long as it lives, and jobs whose
 * worker no longer holds its lock go back into the queue.
 */
export function holdWorkerLock(worker: string): { end(): Promise<void> } {
  let over = false
  let taking = false
  const connection = postgres(env.DATABASE_URL!, {
    max: 1,
    max_lifetime: null,
    onnotice: () => {},
    onclose: () => void takeLock(),
  })
  async function takeLock() {
    if (taking) return
    for (taking = true; taking && !over; ) {
      try {
        await connection`select pg_advisory_lock_shared(hashtext(${worker}))`
        taking = false
      } catch {
        // The database is away. Who comes back within a minute is not taken for dead.
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
    }
  }
  void takeLock()
  return {
    async end() {
      over = true
      await connection.end({ timeout: 1 })
    },
  }
}

/** Run every minute. A worker has a minute to take its lock before its jobs are looked at. */
export async function releaseAbandonedJobs() {
  const taken = await database().execute<{ worker: string }>(sql`
    with holders as materialized (
      select distinct locked_by as worker from graphile_worker._private_jobs
      where locked_at < now() - interval '1 minute'
    ), dead as materialized (
      select worker from holders where pg_try_advisory_xact_lock(hashtext(worker))
    ), unlocked as (
      select graphile_worker.force_unlock_workers(array(select worker from dead))
    )
    select worker from dead, unlocked`)
  // A worker that lives but met the outage of the database in the middle of a job could not put it back. No job of ours
  // takes minutes, and each may be done twice.
  const stale = await database().execute(sql`
    with queues as (
      update graphile_worker._private_job_queues set locked_by = null, locked_at = null
      where locked_at < now() - interval '10 minutes'
    )
    update graphile_worker._private_jobs set locked_by = null, locked_at = null
    where locked_at < now() - interval '10 minutes' returning id`)
  if (taken.length + stale.length > 0) {
    log.warn('worker.jobs-released', { workers: taken.length, jobs: stale.length })
  }
}
