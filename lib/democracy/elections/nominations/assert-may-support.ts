import { isTheirRecord } from '@/lib/kernel/actor'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertNeverRan } from '../separate-roles'
import { nominationsOpen } from './states'

type Held = {
  contest: Parameters<typeof nominationsOpen>[1]
  election: Parameters<typeof nominationsOpen>[0] & { id: string; returningOfficerId: string }
  nomination: { candidateId: string | null; state: string }
}

/** Who may support a nomination now: while it lives and nominations are open, not the candidate, nobody who runs or ran the election. */
export async function assertMaySupport(work: Work, { election, contest, nomination }: Held) {
  const { personId } = work.person
  if (['withdrawn', 'refused'].includes(nomination.state)) throw new Refusal('nomination.ended')
  if (!nominationsOpen(election, contest, work.now)) throw new Refusal('nomination.not-open')
  if (isTheirRecord(work.person, nomination.candidateId)) throw new Refusal('nomination.own')
  await assertNeverRan(work.tx, election, personId)
}
