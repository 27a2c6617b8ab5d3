import 'server-only'
import { eq } from 'drizzle-orm'
import { outsideElections } from '@/db/schema/movement/outside-elections'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { OutsideElectionTerms } from '../forms'
import { lockOutsideElection, type OutsideElectionRow } from '../lock-outside-election'
import { freeElectionSlug } from './draft-outside-election'
import { writeClauses } from './write-clauses'

type Changed = OutsideElectionTerms & { number: number; revision: number }

/** Everything can still change in a draft, its clauses too: nobody has been asked anything. */
export const changeOutsideElection = verb(
  'outside-election.write',
  { subject: lockOutsideElection },
  async (work, election, { number, revision, clauses, ...terms }: Changed) => {
    assertDrafting(election, revision)
    if (terms.answersBy <= work.now) throw new Refusal('outside-election.deadline-past')
    const { id } = election
    const slug =
      election.title === terms.title ? election.slug : await freeElectionSlug(work, terms.title, id)
    await work.tx
      .update(outsideElections)
      .set({ ...terms, slug, revision: revision + 1 })
      .where(eq(outsideElections.id, id))
    await writeClauses(work, id, clauses)
    work.record('outside-election.changed', { kind: 'outside-election', id }, { number })
  },
)

/** A draft that nobody needs any more, with the candidates in it. */
export const discardOutsideElection = verb(
  'outside-election.write',
  { subject: lockOutsideElection },
  async (work, election, { number, revision }: { number: number; revision: number }) => {
    assertDrafting(election, revision)
    const { id } = election
    await work.tx.delete(outsideElections).where(eq(outsideElections.id, id))
    work.record('outside-election.discarded', { kind: 'outside-election', id }, { number })
  },
)

/** What waits for a second officer stays as they read it. */
function assertDrafting({ state, proposal, ...election }: OutsideElectionRow, revision: number) {
  if (state !== 'draft') throw new Refusal('outside-election.published')
  if (proposal) throw new Refusal('outside-election.waits')
  if (election.revision !== revision) throw new Refusal('moved-meanwhile')
}
