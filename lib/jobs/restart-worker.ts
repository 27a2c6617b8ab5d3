import 'server-only'
import { log } from '@/lib/kernel/log'
import { startWorker, type Worker } from './runner'

// Next bundles this file once for instrumentation and once for pages; the worker is one all the same.
const home = globalThis as typeof globalThis & {
  mandateWorker?: Worker
  mandateWorkerStops?: Promise<void>
}

/** Keeps a worker running until it is stopped: when the database was away, it starts again as soon as it is back. */
export async function restartWorker() {
  for (let pause = 1000; !home.mandateWorkerStops; pause = Math.min(pause * 2, 30_000)) {
    try {
      home.mandateWorker = await startWorker()
      pause = 1000
      if (home.mandateWorkerStops) await home.mandateWorker.stop()
      await home.mandateWorker.promise
    } catch (error) {
      log.warn('worker.stopped', { error: String(error), againIn: pause })
      await new Promise((resolve) => setTimeout(resolve, pause))
    } finally {
      home.mandateWorker = undefined
    }
  }
}

/** Stops it for good. What is in hand has five seconds, then it goes back into the queue for whoever comes next. */
export function stopWorker(): Promise<void> {
  home.mandateWorkerStops ??= home.mandateWorker?.stop() ?? Promise.resolve()
  return home.mandateWorkerStops
}

/**
 * Next ends its process by itself as soon as the pages in hand are answered, and knows nothing of jobs: cut off, they lay for a minute until
 * somebody took them for abandoned, and an email that had just left went out twice. So the end waits for the worker.
 */
export function stopWorkerBeforeExit() {
  const exit = process.exit
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopWorker())
  process.exit = ((code) => {
    const stopping = home.mandateWorkerStops
    if (!stopping) return exit(code)
    void stopping.finally(() => exit(code))
  }) as typeof process.exit
}
