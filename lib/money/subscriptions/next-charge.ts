/** When something is taken next, or before when nothing is. Neither: nothing is taken any more. Pure. */
export type NextCharge = { takenAt: Date | null; notBefore: Date | null }

type Running = {
  status: string
  cancelsAtPeriodEnd: boolean
  currentPeriodEndsAt: Date | null
  pausedUntil: Date | null
}

/**
 * Stripe's period ends in a break as well, and nothing is taken then. A break that is over before the period is changes
 * nothing: the next payment is due at its end as always.
 */
export function nextCharge(dues: Running, at: Date): NextCharge {
  const { status, cancelsAtPeriodEnd, currentPeriodEndsAt: ends, pausedUntil } = dues
  const continues = ['active', 'trialing'].includes(status) && !cancelsAtPeriodEnd
  if (!continues) return { takenAt: null, notBefore: null }
  const leftOut = pausedUntil !== null && pausedUntil > at && !(ends && ends >= pausedUntil)
  return leftOut ? { takenAt: null, notBefore: pausedUntil } : { takenAt: ends, notBefore: null }
}
