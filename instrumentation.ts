/** Next calls this once when the site starts: the worker runs in the same process unless it was asked to stay out. */
export async function register() {
  // Written this way round because Next leaves the inside out of what it builds for other runtimes.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { refuseUnreadableQueries } = await import('@/lib/kernel/unreadable-addresses')
    refuseUnreadableQueries()
    const { env } = await import('@/lib/kernel/env')
    const { restartWorker } = await import('@/lib/jobs/restart-worker')
    if (env.WORKER === 'in-process' && env.DATABASE_URL) void restartWorker()
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
