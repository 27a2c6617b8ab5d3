import 'server-only'
import { wallClock } from '@/lib/kernel/clock'

// Next bundles this once for instrumentation and once for pages.
const home = globalThis as typeof globalThis & { mandateStartedAt?: number }

/** As long as the worker may take to its first task. */
const startingMilliseconds = 3 * 60_000

/** From now on this process serves. A command that only looks at the records never does. */
export function noteStarted() {
  home.mandateStartedAt = wallClock().getTime()
}

/** Whether this site has only just begun, and what it does by the clock has not had its turn. */
export function isStarting(): boolean {
  const { mandateStartedAt } = home
  return (
    mandateStartedAt !== undefined &&
    wallClock().getTime() - mandateStartedAt < startingMilliseconds
  )
}
