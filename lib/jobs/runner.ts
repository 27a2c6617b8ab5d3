import 'server-only'
import { EventEmitter } from 'node:events'
import { type Runner, run, runOnce, type WorkerEvents } from 'graphile-worker'
import { env } from '@/lib/kernel/env'
import { log } from '@/lib/kernel/log'
import { holdWorkerLock } from './release-abandoned-jobs'
import { crontab, tasks } from './tasks'

const quiet = () => () => {}

/**
 * Takes jobs off the queue until it is stopped. As many of these may run as wanted, in the site's process or beside it:
 * the queue hands each job to one of them.
 */
export async function startWorker(): Promise<Runner> {
  const { Logger } = await import('graphile-worker')
  const events = new EventEmitter() as WorkerEvents
  let life: ReturnType<typeof holdWorkerLock> | undefined
  events.once('pool:create', ({ workerPool }) => {
    life = holdWorkerLock(workerPool.id)
  })
  const running = run({
    events,
    connectionString: env.DATABASE_URL!,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    taskList: tasks,
    crontab,
    logger: new Logger(quiet),
  })
  // However it ends, also before it has begun.
  const ended = () => life?.end()
  void running.then((runner) => runner.promise).then(ended, ended)
  const runner = await running
  runner.events.on('job:error', ({ job, error }) => {
    log.warn('job.failed', {
      job: job.task_identifier,
      attempt: job.attempts,
      error: String(error),
    })
  })
  runner.events.on('job:failed', ({ job, error }) => {
    log.error('job.given-up', error, { job: job.task_identifier })
  })
  return runner
}

/**
 * The queue writes down how a job ended while it looks for the next one, and by itself does not wait for the last of these
 * writings. Collected, even if only until the next turn, they are waited for at the end: otherwise whoever looks at the
 * queue afterwards finds the last job still in hand, and a failed one is put off once more behind their back.
 */
const outcomesWritten = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

/** Does everything that is due now and returns: for the seed, for tests, and when the demo's clock was moved on. */
export async function doWaitingJobs() {
  const { Logger } = await import('graphile-worker')
  await runOnce({
    preset: outcomesWritten,
    connectionString: env.DATABASE_URL!,
    taskList: tasks,
    logger: new Logger(quiet),
    noHandleSignals: true,
  })
}
