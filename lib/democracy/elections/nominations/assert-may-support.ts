import { Refusal } from '@/lib/kernel/refusals'
import { nominationsOpen } from './states'

type Held = {
  election: Parameters<typeof nominationsOpen>[0] & { returningOfficerId: string }
  nomination: { candidateId: string | null; state: string }
}

/** Who may support a nomination now: while it lives and nominations are open, not the candidate, not who runs the election. */
export function assertMaySupport({ election, nomination }: Held, personId: string, at: Date) {
  if (['withdrawn', 'refused'].includes(nomination.state)) throw new Refusal('nomination.ended')
  if (!nominationsOpen(election, at)) throw new Refusal('nomination.not-open')
  if (nomination.candidateId === personId) throw new Refusal('nomination.own')
  if (election.returningOfficerId === personId) {
    throw new Refusal('election.returning-officer-neutral')
  }
}
