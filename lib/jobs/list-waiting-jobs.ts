import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { withoutAddresses } from '@/lib/kernel/log'

export type WaitingJobs = {
  task: string
  /** Their time has come. */
  due: number
  later: number
  running: number
  /** Went wrong at least once, and are tried again. */
  failing: number
  /** Went wrong fifteen times. */
  givenUp: number
  /** Seconds that the oldest has been due. */
  age: number
  /** What the one that failed last said. */
  error: string | null
}

/** The queue, task by task. It names nobody: what a job is about stays in it, and so does the address that a mail server refused. */
export async function listWaitingJobs(): Promise<WaitingJobs[]> {
  const rows = await database().execute<WaitingJobs>(sql`
    select t.identifier as task,
      count(*) filter (where locked_at is null and run_at <= now() and attempts < max_attempts)::int as due,
      count(*) filter (where locked_at is null and run_at > now() and attempts < max_attempts)::int as later,
      count(*) filter (where locked_at is not null)::int as running,
      count(*) filter (where attempts > 0 and attempts < max_attempts and locked_at is null)::int as failing,
      count(*) filter (where attempts >= max_attempts and locked_at is null)::int as "givenUp",
      coalesce(extract(epoch from now() - min(run_at) filter (where locked_at is null and run_at <= now() and attempts < max_attempts)), 0)::int as age,
      (array_agg(left(last_error, 200) order by j.updated_at desc) filter (where last_error is not null))[1] as error
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    group by 1 order by 1`)
  return rows.map(({ error, ...job }) => ({ ...job, error: error && withoutAddresses(error) }))
}

/** Whatever failed is tried now, in place of at its next turn: for when what was in the way is gone. */
export async function retryFailedJobs(): Promise<number> {
  const again = await database().execute(sql`
    update graphile_worker._private_jobs as job set attempts = least(attempts, max_attempts - 1), run_at = now()
    from graphile_worker._private_tasks as task
    where task.id = job.task_id and task.identifier <> 'chore' and job.attempts > 0 and job.locked_at is null
    returning job.id`)
  return again.length
}
