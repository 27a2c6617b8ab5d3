import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { groupProposals, groupTerms } from '@/db/schema/people/groups'
import { members } from '@/db/schema/people/people'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { memberCards } from '@/lib/people/members/member-cards'
import { currentVersion } from '@/lib/people/members/wordings'
import { hasLapsed } from '@/lib/people/officers/proposal-time'
import { assertSeatFree } from './assert-seat-free'
import { emailGroupAnswer } from './email-group-answer'
import { findGroupProposal } from './find-group-proposal'
import { type GroupVisibility, groupProposalMoves } from './states'

/**
 * A member agrees to be in a group, and says who may read that they are. The term begins now. Who proposed and who confirmed it
 * stand in it.
 */
export const agreeToGroup = verb(
  'group-term.answer',
  { subject: findGroupProposal },
  async (work, proposal, { visibleTo }: { visibleTo: GroupVisibility }) => {
    const { id, kind, personId, group, role, represents, termId, endsAt, why } = proposal
    if (kind !== 'appoint') throw new Refusal('moved-meanwhile')
    await work.move(groupProposals, proposal, groupProposalMoves, 'accept', {
      answeredAt: work.now,
    })
    if (hasLapsed(proposal.settledAt!, work.now)) throw new Refusal('group.answered-too-late')
    const [member] = await memberCards(eq(members.personId, personId), work.now, work.tx)
    if (!member?.mayVote) throw new Refusal('group.not-a-member')
    if (endsAt <= work.now) throw new Refusal('office.term-over')
    await assertSeatFree(work, { group, personId })
    if (termId) await endTermBefore(work, termId)
    await work.tx.insert(groupTerms).values({
      id: newId(),
      personId,
      group,
      role,
      represents,
      startsAt: work.now,
      endsAt,
      why,
      appointedBy: proposal.proposedBy,
      confirmedBy: proposal.settledBy!,
      visibleTo,
      consentVersion: visibleTo === 'group' ? null : currentVersion('named-in-group'),
    })
    work.record('group-term.begun', { kind: 'group-proposal', id }, { kind, group, role, personId })
    await emailGroupAnswer(work, proposal, { agreed: true })
  },
)

/** The one that the new one takes over from. It may have run out by itself. */
async function endTermBefore(work: Work, termId: string) {
  await work.tx
    .update(groupTerms)
    .set({ endsAt: work.now, endedBy: work.person.personId })
    .where(and(eq(groupTerms.id, termId), gt(groupTerms.endsAt, work.now)))
}
