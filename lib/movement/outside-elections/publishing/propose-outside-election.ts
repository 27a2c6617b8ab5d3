import 'server-only'
import { eq } from 'drizzle-orm'
import { outsideCandidates, outsideElections } from '@/db/schema/movement/outside-elections'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockOutsideElection, type OutsideElectionRow } from '../lock-outside-election'
import type { OutsideElectionProposal } from '../states'
import { emailToConfirm } from './email-to-confirm'

/** Nothing is asked of candidates in our name before a second officer has read every clause. */
export const proposeOutsideElection = verb(
  'outside-election.write',
  { subject: lockOutsideElection },
  async (work, election, { revision }: { number: number; revision: number }) => {
    if (election.state !== 'draft') throw new Refusal('outside-election.published')
    if (election.revision !== revision) throw new Refusal('moved-meanwhile')
    if (election.answersBy <= work.now) throw new Refusal('outside-election.deadline-past')
    const ofThis = eq(outsideCandidates.outsideElectionId, election.id)
    if ((await work.tx.$count(outsideCandidates, ofThis)) === 0)
      throw new Refusal('outside-election.no-candidates')
    await propose(work, election, 'publish', null)
  },
)

/** It is no longer to be public: a second officer takes it down. */
export const proposeOutsideElectionWithdrawal = verb(
  'outside-election.write',
  { subject: lockOutsideElection },
  async (work, election, { why }: { number: number; why: string }) => {
    if (election.state !== 'published') throw new Refusal('outside-election.not-published')
    await propose(work, election, 'withdraw', why)
  },
)

async function propose(
  work: Work,
  { id, number, title, proposal: waiting }: OutsideElectionRow,
  proposal: OutsideElectionProposal,
  why: string | null,
) {
  if (waiting) throw new Refusal('outside-election.waits')
  await work.tx
    .update(outsideElections)
    .set({ proposal, proposedBy: work.person.personId, proposedAt: work.now, why })
    .where(eq(outsideElections.id, id))
  const entry =
    proposal === 'publish'
      ? 'outside-election.proposed'
      : ('outside-election.withdrawal-proposed' as const)
  work.record(entry, { kind: 'outside-election', id }, { number })
  await emailToConfirm(work, { id, number, title, proposal })
}
