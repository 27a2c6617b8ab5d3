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
    /** When its first payment settled. Until then nothing has been paid, so nothing has been earned. */
    startedAt: Date | null
  } | null
}

/**
 * From when dues are not paid: since a payment failed or, where they are paid by hand, from the end of what was paid. The
 * column `unpaid_from` says the same. From then on one calendar of notices and grace holds for all.
 */
export function unpaidFrom({
  status,
  paymentFailedAt,
  currentPeriodEndsAt,
}: Pick<
  NonNullable<StandingFacts['subscription']>,
  'status' | 'paymentFailedAt' | 'currentPeriodEndsAt'
>): Date | null {
  return status === 'by-hand' ? currentPeriodEndsAt : paymentFailedAt
}

/** The last moment at which a member whose dues are not paid still has a vote (rule book: 28 days' grace). */
export function graceEndsAt(unpaidFrom: Date): Date {
  return addDays(unpaidFrom, organisation.rules.graceDays)
}

/**
 * How a member stands at `at`. The strongest fact wins: expelled, suspended, resigned, then what the dues say. Leaving does
 * not lift a suspension: members who left while it ran, and come back, come back suspended.
 * Source: the rule book's section on membership and dues. The SQL function `standing_at` says the same of many at once.
 */
export function standingAt(facts: StandingFacts, at: Date): Standing {
  if (facts.expelledAt && facts.expelledAt <= at) return 'expelled'
  if (facts.suspended) return 'suspended'
  if (facts.resignedAt && facts.resignedAt <= at) return 'resigned'
  return facts.subscription ? standingByDues(facts.subscription, at) : 'lapsed'
}

/**
 * What the word for an arrangement of dues, Stripe's or ours, means for a member. The rule book's grace is longer than
 * Stripe's patience: a member whose subscription Stripe gave up on keeps the rest of it. A word that is not here gives nobody a
 * vote.
 */
const known = ['active', 'trialing', 'paused', 'past_due', 'unpaid', 'canceled', 'by-hand']

function standingByDues(dues: NonNullable<StandingFacts['subscription']>, at: Date): Standing {
  if (dues.status === 'free') return 'good'
  if (!known.includes(dues.status)) return 'lapsed'
  const ended = dues.status === 'canceled' || dues.status === 'unpaid'
  if (!dues.startedAt) {
    return dues.paymentStatus === 'processing' && !ended ? 'provisional' : 'lapsed'
  }
  const unpaid = unpaidFrom(dues)
  if (unpaid && at < unpaid) return 'good'
  if (unpaid) return at < graceEndsAt(unpaid) ? 'grace' : 'lapsed'
  if (ended) return dues.currentPeriodEndsAt && at < dues.currentPeriodEndsAt ? 'good' : 'lapsed'
  return 'good'
}

export function mayVote(standing: Standing): boolean {
  return standing === 'good' || standing === 'grace'
}
