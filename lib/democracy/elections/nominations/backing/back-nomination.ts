import 'server-only'
import { and, eq, notInArray } from 'drizzle-orm'
import { nominationBackers } from '@/db/schema/democracy/nominations'
import { people } from '@/db/schema/people/people'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertMaySupport } from '../assert-may-support'
import { lockNomination } from '../lock-nomination'
import { updateNominationState } from '../update-nomination-state'
import { voicesOf } from './backing'

/** `group`: the local group that this member speaks for; empty for themselves. */
type Backing = { nominationId: string; group: string }

/**
 * Stands behind a nomination besides its proposer and seconder, where the rule book asks for some; for a local group only
 * whoever lives there. Twice is once.
 */
export const backNomination = verb('nomination.back', async (work, input: Backing) => {
  const held = await lockNomination(work, input)
  const { election, nomination } = held
  const { personId } = work.person
  await assertMaySupport(work, held)
  const supports = [nomination.proposerId, nomination.seconderId].includes(personId)
  const [me] = await work.tx.select().from(people).where(eq(people.id, personId))
  if (!voicesOf(supports, me!.constituency).includes(input.group)) {
    if (input.group) throw new Refusal('nomination.not-your-group')
    throw new Refusal(supports ? 'nomination.supported-already' : 'nomination.has-both')
  }
  if (input.group) await assertNoOtherGroup(work, input)
  const made = await work.tx
    .insert(nominationBackers)
    .values({ ...input, personId, name: me!.name, backedAt: work.now })
    .onConflictDoNothing()
    .returning({ personId: nominationBackers.personId })
  if (made.length > 0) {
    await updateNominationState(work, held)
    work.record('nomination.backed', { kind: 'election', id: election.id })
  }
  return { slug: election.slug, id: nomination.id }
})

/** Members change where they live themselves, and one member is the voice of one group. */
async function assertNoOtherGroup(work: Work, { nominationId, group }: Backing) {
  const [other] = await work.tx
    .select({ group: nominationBackers.group })
    .from(nominationBackers)
    .where(
      and(
        eq(nominationBackers.nominationId, nominationId),
        eq(nominationBackers.personId, work.person.personId),
        notInArray(nominationBackers.group, ['', group]),
      ),
    )
  if (other) throw new Refusal('nomination.other-group')
}
