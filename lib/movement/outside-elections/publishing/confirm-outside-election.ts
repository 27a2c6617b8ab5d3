import 'server-only'
import { eq } from 'drizzle-orm'
import { outsideCandidates, outsideElections } from '@/db/schema/movement/outside-elections'
import { markOfWords } from '@/lib/kernel/mark-of-words'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { askCandidates } from '../candidates/ask-candidates'
import { forgetCandidateEmails } from '../candidates/forget-candidate-emails'
import { lockOutsideElection, lockOutsideElectionToConfirm } from '../lock-outside-election'

const nothingWaits = { proposal: null, proposedBy: null, proposedAt: null } as const

/** The second officer has read it: everybody can read it, and its candidates are asked. `revision` says which words those were. */
export const confirmOutsideElection = verb(
  'outside-election.confirm',
  { subject: lockOutsideElectionToConfirm },
  async (work, { election }, { number, revision }: { number: number; revision: number }) => {
    if (election.proposal !== 'publish' || election.revision !== revision)
      throw new Refusal('moved-meanwhile')
    if (election.answersBy <= work.now) throw new Refusal('outside-election.deadline-past')
    const { id } = election
    await work.tx
      .update(outsideElections)
      .set({ ...nothingWaits, state: 'published', publishedAt: work.now })
      .where(eq(outsideElections.id, id))
    const candidates = await askCandidates(work, election)
    work.record(
      'outside-election.published',
      { kind: 'outside-election', id },
      { number, candidates },
    )
  },
)

/** The second officer agrees that it is taken down. Its page is gone at once, with its candidates and all that they answered for it. */
export const confirmOutsideElectionWithdrawal = verb(
  'outside-election.confirm',
  { subject: lockOutsideElectionToConfirm },
  async (work, { election }, { number, seen }: { number: number; seen: string }) => {
    const { id, proposal, why } = election
    if (proposal !== 'withdraw' || markOfWords(why ?? '') !== seen)
      throw new Refusal('moved-meanwhile')
    await work.tx
      .update(outsideElections)
      .set({ ...nothingWaits, state: 'withdrawn', withdrawnAt: work.now })
      .where(eq(outsideElections.id, id))
    const gone = await work.tx
      .delete(outsideCandidates)
      .where(eq(outsideCandidates.outsideElectionId, id))
      .returning({ id: outsideCandidates.id })
    await forgetCandidateEmails(work, gone)
    work.record('outside-election.withdrawn', { kind: 'outside-election', id }, { number })
  },
)

/** Not yet, or not at all: whoever proposed it takes it back, or another officer does not agree. */
export const returnOutsideElection = verb(
  'outside-election.write',
  { subject: lockOutsideElection },
  async (work, { id, proposal }, { number }: { number: number }) => {
    if (!proposal) throw new Refusal('moved-meanwhile')
    await work.tx
      .update(outsideElections)
      .set({ ...nothingWaits, why: null })
      .where(eq(outsideElections.id, id))
    work.record('outside-election.returned', { kind: 'outside-election', id }, { number })
  },
)
