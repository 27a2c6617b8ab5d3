import 'server-only'
import { eq } from 'drizzle-orm'
import { nominations } from '@/db/schema/democracy/nominations'
import { isTheirRecord } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { readsMailboxWith } from '@/lib/people/members/mailbox'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { assertMaySupport } from '../assert-may-support'
import { lockNomination } from '../lock-nomination'
import { updateNominationState } from '../update-nomination-state'

/**
 * Seconds a nomination. Of somebody who put themselves forward, the first who supports it becomes the proposer and the
 * next one the seconder, so that there are always two members besides the candidate.
 */
export const secondNomination = verb(
  'nomination.second',
  async (work, { nominationId }: { nominationId: string }) => {
    const held = await lockNomination(work, { nominationId })
    const { election, nomination } = held
    const me = work.person.personId
    const where = { slug: election.slug, id: nominationId }
    const { proposerId, seconderId, candidateId } = nomination
    const did = [proposerId, seconderId].some((id) => isTheirRecord(work.person, id))
    if (did && !isTheirRecord(work.person, candidateId)) return where
    await assertMaySupport(work, held)
    if (await readsMailboxWith(work.tx, work.person.personId, [held.nomination.proposerId])) {
      throw new Refusal('shared-address.one-mailbox')
    }
    const as = proposerId === candidateId ? 'proposer' : 'seconder'
    if (as === 'seconder' && seconderId) throw new Refusal('nomination.has-both')
    await work.tx
      .update(nominations)
      .set(
        as === 'proposer'
          ? { proposerId: me, proposerName: nameOfRecord(me) }
          : { seconderId: me, seconderName: nameOfRecord(me), secondedAt: work.now },
      )
      .where(eq(nominations.id, nominationId))
    await updateNominationState(work, held)
    work.record('nomination.supported', { kind: 'election', id: election.id }, { as })
    return where
  },
)
