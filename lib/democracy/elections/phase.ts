import type { elections } from '@/db/schema/democracy/elections'

/** What decides where an election stands: its dates, and what was done by people or at the close. */
export type Timetable = Pick<
  typeof elections.$inferSelect,
  | 'nominationsOpenAt'
  | 'nominationsCloseAt'
  | 'withdrawalsUntil'
  | 'collectFrom'
  | 'opensAt'
  | 'closesAt'
  | 'challengesUntil'
  | 'publishedAt'
  | 'openedAt'
  | 'countedAt'
  | 'declaredAt'
  | 'cancelledAt'
  | 'voidedAt'
>

export type Phase =
  | 'called'
  | 'nominations'
  | 'withdrawals'
  | 'preparing'
  | 'collecting'
  | 'voting'
  | 'closed'
  | 'opened'
  | 'counted'
  | 'declared'
  | 'over'
  | 'cancelled'
  | 'void'

/**
 * Where an election stands: derived, never stored. Each bound belongs to what begins there. Without a published manifest
 * nobody can collect or vote whatever the clock says, so such an election is still being prepared, and never closes.
 */
export function phaseOf(election: Timetable, at: Date): Phase {
  if (election.cancelledAt) return 'cancelled'
  if (election.voidedAt) return 'void'
  if (election.declaredAt) return at < election.challengesUntil ? 'declared' : 'over'
  if (election.countedAt) return 'counted'
  if (election.openedAt) return 'opened'
  if (at < election.nominationsOpenAt) return 'called'
  if (at < election.nominationsCloseAt) return 'nominations'
  if (at < election.withdrawalsUntil) return 'withdrawals'
  if (!election.publishedAt || at < election.collectFrom) return 'preparing'
  if (at < election.opensAt) return 'collecting'
  if (at < election.closesAt) return 'voting'
  return 'closed'
}
