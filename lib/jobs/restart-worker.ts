import 'server-only'
import type { Runner } from 'graphile-worker'
import { log } from '@/lib/kernel/log'
import { startWorker } from './runner'

// Next bundles this file once for instrumentation and once for pages; the worker is one all the same.
const home = globalThis as typeof globalThis & { mandateWorker?: Runner }

/** Keeps a worker running beside the site: when the database was away, it starts again as soon as it is back. */
export async function restartWorker() {
  for (let pause = 1000; ; pause = Math.min(pause * 2, 30_000)) {
    try {
      home.mandateWorker = await startWorker()
      pause = 1000
      await home.mandateWorker.promise
      return
    } catch (error) {
      log.warn('worker.stopped', { error: String(error), againIn: pause })
    } finally {
      home.mandateWorker = undefined
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

export function workerRuns() {
  return home.mandateWorker !== undefined
}
