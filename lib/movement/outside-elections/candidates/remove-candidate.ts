import 'server-only'
import { and, eq } from 'drizzle-orm'
import { outsideCandidates } from '@/db/schema/movement/outside-elections'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockOutsideElection } from '../lock-outside-election'
import { forgetCandidateEmails } from './forget-candidate-emails'

/** Somebody who is no candidate, or was entered with a slip. Nobody alone makes answers disappear: whoever has answered stays, and whoever had it deleted, so that nobody asks them again. */
export const removeCandidate = verb(
  'outside-election.write',
  { subject: lockOutsideElection },
  async (
    work,
    { id, proposal },
    { number, candidateId }: { number: number; candidateId: string },
  ) => {
    if (proposal) throw new Refusal('outside-election.waits')
    const t = outsideCandidates
    const which = and(eq(t.id, candidateId), eq(t.outsideElectionId, id))
    const [candidate] = await work.tx.select().from(t).where(which).for('update')
    if (!candidate) throw new Refusal('moved-meanwhile')
    if (candidate.answeredAt) throw new Refusal('outside-election.has-answered')
    if (candidate.deletedAt) throw new Refusal('outside-election.had-deleted')
    await work.tx.delete(t).where(which)
    await forgetCandidateEmails(work, [candidate])
    work.record('outside-election.candidate-removed', { kind: 'outside-election', id }, { number })
  },
)
