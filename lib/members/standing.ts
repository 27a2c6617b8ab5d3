import type { Standing } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'

/** The rows that decide how a member stands. Nothing else does, and no job ever sets it. */
export type StandingFacts = {
  resignedAt: Date | null
  expelledAt: Date | null
  suspended: boolean
  /** The live subscription, if there is one. */
  subscription: {
    status: string
    paymentStatus: string | null
    paymentFailedAt: Date | null
    currentPeriodEndsAt: Date | null
    cancelsAtPeriodEnd: boolean
    pausedUntil: Date | null
  } | null
}

/** The last moment at which a member whose payment failed still has a vote (rule book: 28 days' grace). */
export function graceEndsAt(paymentFailedAt: Date): Date {
  return addDays(paymentFailedAt, organisation.rules.graceDays)
}

/**
 * How a member stands at `at`. The strongest fact wins: expelled, suspended, resigned, then what the dues say.
 * Source: the rule book's section on membership and dues.
 */
export function standingAt(facts: StandingFacts, at: Date): Standing {
  if (facts.expelledAt && facts.expelledAt <= at) return 'expelled'
  if (facts.resignedAt && facts.resignedAt <= at) return 'resigned'
  if (facts.suspended) return 'suspended'
  const dues = facts.subscription
  if (!dues) return 'lapsed'
  if (dues.status === 'free') return 'good'
  if (dues.paymentFailedAt) {
    return at < graceEndsAt(dues.paymentFailedAt) ? 'grace' : 'lapsed'
  }
  if (dues.status === 'canceled' || dues.status === 'unpaid') {
    return dues.currentPeriodEndsAt && at < dues.currentPeriodEndsAt ? 'good' : 'lapsed'
  }
  if (dues.status === 'active' || dues.status === 'trialing' || dues.status === 'paused') {
    return dues.paymentStatus === 'processing' ? 'provisional' : 'good'
  }
  return 'lapsed'
}

export function mayVote(standing: Standing): boolean {
  return standing === 'good' || standing === 'grace'
}
