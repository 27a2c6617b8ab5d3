/** Next calls this once when the site starts: the worker runs in the same process unless it was asked to stay out. */
export async function register() {
  // Written this way round because Next leaves the inside out of what it builds for other runtimes.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { env } = await import('@/lib/kernel/env')
    const { assertServable } = await import('@/lib/kernel/assert-servable')
    if (env.NODE_ENV === 'production') {
      try {
        assertServable()
      } catch (error) {
        // Thrown on, it would let Next answer every address with an error, for ever.
        console.error((error as Error).message)
        process.exit(1)
      }
    }
    const { refuseUnreadableQueries } = await import('@/lib/kernel/unreadable-addresses')
    refuseUnreadableQueries()
    const { noteStopping } = await import('@/lib/health/read-health')
    process.on('SIGUSR2', noteStopping)
    const { noteStarted } = await import('@/lib/health/site-start')
    noteStarted()
    if (env.WORKER === 'in-process' && env.DATABASE_URL) {
      const { restartWorker, stopWorkerBeforeExit } = await import('@/lib/jobs/restart-worker')
      stopWorkerBeforeExit()
      void restartWorker()
    }
  }
}

/** A page that broke: the log line under which a volunteer finds the number that the page shows. */
export async function onRequestError(
  error: unknown,
  request: { path: string; headers: Record<string, string | string[] | undefined> },
) {
  const { log } = await import('@/lib/kernel/log')
  const digest = (error as { digest?: string }).digest
  const path = request.path.split('?')[0]?.replace(/[A-Za-z0-9_-]{24,}/g, '…')
  log.error('page.failed', error, { digest, path, requestId: request.headers['x-request-id'] })
}
