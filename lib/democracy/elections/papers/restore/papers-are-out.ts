import { Refusal } from '@/lib/kernel/refusals'
import type { LockedElection } from '../../lock-election'
import { phaseOf } from '../../phase'

/** Papers are of use from the first day of collecting to the close. */
export function assertPapersAreOut(election: LockedElection, at: Date): void {
  const phase = election.closedAt ? 'closed' : phaseOf(election, at)
  if (!['collecting', 'voting'].includes(phase)) throw new Refusal('restore.not-now')
}
