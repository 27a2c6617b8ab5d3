import 'server-only'
import type { Runner } from 'graphile-worker'
import { log } from '@/lib/kernel/log'
import { startWorker } from './runner'

let runner: Runner | undefined

/** Keeps a worker running beside the site: when the database was away, it starts again as soon as it is back. */
export async function keepWorking() {
  for (let pause = 1000; ; pause = Math.min(pause * 2, 30_000)) {
    try {
      runner = await startWorker()
      pause = 1000
      await runner.promise
      return
    } catch (error) {
      log.warn('worker.stopped', { error: String(error), againIn: pause })
    } finally {
      runner = undefined
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

export function workerRuns() {
  return runner !== undefined
}
