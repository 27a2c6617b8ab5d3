import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { env } from '@/lib/kernel/env'

/**
 * Stripe answers 25 reads a second in test mode and 100 in real life. A walk leaves room for members who pay meanwhile. One
 * walk runs at a time, so its process may count by itself.
 */
function readsPerSecond() {
  if (env.STRIPE_READS_PER_SECOND) return env.STRIPE_READS_PER_SECOND
  if (env.STRIPE_EMULATOR_URL) return Number.POSITIVE_INFINITY
  return env.STRIPE_SECRET_KEY?.includes('_test_') ? 15 : 60
}

let free = 0

/** Answers when it is one's turn to ask Stripe for so many things. */
export async function paceStripeReads(reads: number) {
  const turn = Math.max(free, performance.now())
  free = turn + (reads * 1000) / readsPerSecond()
  const wait = turn - performance.now()
  if (wait > 1) await setTimeout(wait)
}
