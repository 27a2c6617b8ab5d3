import 'server-only'
import { eq } from 'drizzle-orm'
import { nominations } from '@/db/schema/democracy/nominations'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { finishDraft } from '../../drafts/keep-draft'
import type { Declarations } from '../declarations'
import { assertDecidedNothing, assertSeparated } from '../separate-roles'
import { acceptedAsTyped } from './forms'
import { lockNomination } from './lock-nomination'
import { nominationsOpen } from './states'
import { updateNominationState } from './update-nomination-state'
import { visibleDeclarations } from './visible-declarations'

type Acceptance = {
  nominationId: string
  statement: string
  declarations: Declarations
  seen?: string
}

/**
 * The candidate agrees to stand, with a statement and what they declare. Both can be changed until nominations close. Of
 * somebody outside, the proposer confirms that they agree.
 */
export const acceptNomination = verb(
  'nomination.accept',
  { subject: lockNomination },
  async (work, held, input: Acceptance) => {
    const { election, contest, nomination } = held
    if (!work.person.member?.mayVote) throw new Refusal('membership-not-current')
    if (['withdrawn', 'refused'].includes(nomination.state)) throw new Refusal('nomination.ended')
    if (!nominationsOpen(election, contest, work.now)) throw new Refusal('nomination.not-open')
    const { candidateId } = nomination
    if (candidateId) await assertDecidedNothing(work.tx, election, candidateId)
    if (candidateId)
      await assertSeparated(work, election, [{ personId: candidateId, role: 'candidate' }])
    const { statement, declarations, seen } = input
    const before = visibleDeclarations(nomination.declarationsSealed, true)
    await finishDraft(work, {
      kind: 'statement',
      subject: nomination.id,
      boxes: acceptedAsTyped({ statement, declared: declarations.declared }),
      seen,
      otherwise: acceptedAsTyped({ statement: nomination.statement, declared: before }),
    })
    await work.tx
      .update(nominations)
      .set({
        acceptedAt: nomination.acceptedAt ?? work.now,
        statement,
        declarationsSealed: seal(declarations),
      })
      .where(eq(nominations.id, nomination.id))
    await updateNominationState(work, held)
    const outside = nomination.candidateId === null
    work.record('nomination.accepted', { kind: 'election', id: election.id }, { outside })
    return { slug: election.slug, id: nomination.id }
  },
)
