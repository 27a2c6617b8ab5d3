import 'server-only'
import { EventEmitter } from 'node:events'
import { type Runner, run, runOnce, type WorkerEvents } from 'graphile-worker'
import { env } from '@/lib/kernel/env'
import { log } from '@/lib/kernel/log'
import { holdWorkerLock } from './release-abandoned-jobs'
import { crontab, tasks } from './tasks'

const quiet = () => () => {}

/**
 * The queue writes down how a job ended while it looks for the next one, and by itself does not wait for the last of these
 * writings. Collected, even if only until the next turn, they are waited for at the end: otherwise whoever looks at the
 * queue afterwards finds the last job still in hand, and a failed one is put off once more behind their back.
 */
const outcomesWritten = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

/**
 * Emails have hands of their own: a mail server that never greets, or a notice to thousands, holds up no count and no payment, and
 * neither of these holds up the email somebody signs in with. Within a lane what is more urgent comes first.
 */
const { 'deliver-mail': deliverMail, ...others } = tasks
const lanes: Lane[] = [
  { taskList: others, crontab },
  { taskList: { 'deliver-mail': deliverMail! }, crontab: '' },
]
type Lane = { taskList: typeof tasks; crontab: string }

export type Worker = {
  /** Fulfilled when it was stopped, rejected when it broke. */
  promise: Promise<void>
  /** Takes no more jobs, and gives those in hand five seconds; what is not done by then goes back into the queue. */
  stop(): Promise<void>
}

/**
 * Takes jobs off the queue until it is stopped. As many of these may run as wanted, in the site's process or beside it:
 * the queue hands each job to one of them.
 */
export async function startWorker(): Promise<Worker> {
  const runners: Runner[] = []
  const stop = async () => {
    await Promise.allSettled(runners.map((runner) => runner.stop()))
  }
  try {
    // One after the other: each looks whether the queue's own tables are there.
    for (const lane of lanes) runners.push(await startLane(lane))
  } catch (error) {
    await stop()
    throw error
  }
  // Where one lane broke the other ends too, so that both begin again together.
  const promise = Promise.race(runners.map((runner) => runner.promise)).finally(stop)
  return { promise, stop }
}

async function startLane(lane: Lane): Promise<Runner> {
  const { Logger } = await import('graphile-worker')
  const events = new EventEmitter() as WorkerEvents
  let life: ReturnType<typeof holdWorkerLock> | undefined
  events.once('pool:create', ({ workerPool }) => {
    life = holdWorkerLock(workerPool.id)
  })
  const running = run({
    ...lane,
    preset: outcomesWritten,
    events,
    connectionString: env.DATABASE_URL!,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
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
