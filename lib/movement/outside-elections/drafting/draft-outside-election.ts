import 'server-only'
import { and, like, ne } from 'drizzle-orm'
import { outsideElections } from '@/db/schema/movement/outside-elections'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { firstFree, slugOf } from '@/lib/kernel/slug'
import type { OutsideElectionTerms } from '../forms'
import { writeClauses } from './write-clauses'

/** An officer begins an outside election. Nobody but officers sees it before two of them have published it. */
export const draftOutsideElection = verb(
  'outside-election.write',
  async (work, { clauses, ...terms }: OutsideElectionTerms) => {
    if (terms.answersBy <= work.now) throw new Refusal('outside-election.deadline-past')
    const [drafted] = await work.tx
      .insert(outsideElections)
      .values({
        id: newId(),
        slug: await freeElectionSlug(work, terms.title),
        ...terms,
        draftedBy: work.person.personId,
        draftedAt: work.now,
      })
      .returning({ id: outsideElections.id, number: outsideElections.number })
    const { id, number } = drafted!
    await writeClauses(work, id, clauses)
    work.record('outside-election.drafted', { kind: 'outside-election', id }, { number })
    return { number }
  },
)

/** Its address: that of its title, unless another one has it. Two at once: the second is asked to look again. */
export async function freeElectionSlug(work: Work, title: string, ownId?: string) {
  const base = slugOf(title, { ofPages: ['answer'], instead: 'election' })
  const taken = await work.tx
    .select({ slug: outsideElections.slug })
    .from(outsideElections)
    .where(
      and(
        like(outsideElections.slug, `${base}%`),
        ownId ? ne(outsideElections.id, ownId) : undefined,
      ),
    )
  return firstFree(base, taken)
}
