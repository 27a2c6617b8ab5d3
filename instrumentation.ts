/** Next calls this once when the site starts: the worker runs in the same process unless it was asked to stay out. */
export async function register() {
  const { env } = await import('@/lib/kernel/env')
  if (env.WORKER !== 'in-process' || !env.DATABASE_URL) return
  const { keepWorking } = await import('@/lib/jobs/keep-working')
  keepWorking()
}
