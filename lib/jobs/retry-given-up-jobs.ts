import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { log } from '@/lib/kernel/log'

/**
 * The queue tries a job fifteen times, in some forty hours, and then lets it lie for ever: an import half taken in, a refund
 * that was approved, a change of dues that keeps its member from asking for another. None of them was taken back, so each is
 * tried once more, and six hours later again, until whatever was in the way is gone. Each may be done twice. Chores come by
 * themselves.
 */
export async function retryGivenUpJobs() {
  const again = await database().execute(sql`
    update graphile_worker._private_jobs as job set attempts = job.max_attempts - 1
    from graphile_worker._private_tasks as task
    where task.id = job.task_id and task.identifier <> 'chore' and job.attempts >= job.max_attempts
      and job.locked_at is null and job.run_at < now()
    returning job.id`)
  if (again.length > 0) log.warn('worker.jobs-tried-again', { jobs: again.length })
}
