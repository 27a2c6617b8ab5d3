import 'server-only'
import { and, eq } from 'drizzle-orm'
import { outsideCandidates } from '@/db/schema/movement/outside-elections'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lockOutsideElection } from '../lock-outside-election'
import { lapseOutsideElectionProposals } from '../publishing/lapse-outside-election-proposals'
import { asksCandidates } from '../states'
import { askCandidates } from './ask-candidates'

type Which = { number: number; candidateId: string }

/** The second officer has read who was added to an election that is public, and where the address is from: they are named and asked with this act. */
export const confirmCandidate = verb(
  'outside-election.confirm',
  { subject: lockCandidateToConfirm },
  async (work, { election, candidate }, { number }: Which) => {
    if (candidate.askedAt || election.state !== 'published') throw new Refusal('moved-meanwhile')
    if (election.proposal) throw new Refusal('outside-election.waits')
    if (!asksCandidates(election, work.now)) throw new Refusal('outside-election.too-late-to-ask')
    await askCandidates(work, election, candidate.id)
    const subject = { kind: 'outside-election', id: election.id } as const
    work.record('outside-election.candidate-confirmed', subject, { number })
  },
)

async function lockCandidateToConfirm(work: Work, which: Which) {
  const election = await lockOutsideElection(work, which)
  if (!election) return undefined
  const t = outsideCandidates
  const [candidate] = await work.tx
    .select()
    .from(t)
    .where(and(eq(t.id, which.candidateId), eq(t.outsideElectionId, election.id)))
  if (!candidate) return undefined
  const added = { by: candidate.addedBy, at: candidate.addedAt }
  const { spent } = await proposalWaits(work, added, lapseOutsideElectionProposals)
  const officers = candidate.addedBy ? [candidate.addedBy] : []
  return { election, candidate, personId: candidate.personId, officers, spent }
}
