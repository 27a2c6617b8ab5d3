/** Next calls this once when the site starts: the worker runs in the same process unless it was asked to stay out. */
export async function register() {
  // Written this way round because Next leaves the inside out of what it builds for other runtimes.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { env } = await import('@/lib/kernel/env')
    const { keepWorking } = await import('@/lib/jobs/keep-working')
    if (env.WORKER === 'in-process' && env.DATABASE_URL) void keepWorking()
  }
}
