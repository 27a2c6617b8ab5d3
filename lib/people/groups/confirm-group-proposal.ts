import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { groupProposals, groupTerms } from '@/db/schema/people/groups'
import { groupAsked } from '@/emails/people/group-asked'
import { groupTermEnded } from '@/emails/people/group-term-ended'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { proposalLapsesAt } from '@/lib/people/officers/proposal-time'
import { findGroupProposal, type GroupProposal } from './find-group-proposal'
import { groupName, groupProposalMoves, groupRoles } from './states'

/** The second officer: the member is asked whether they agree, or the term that was to end ends now. */
export const confirmGroupProposal = verb(
  'term.confirm',
  { knownTo: 'term.list', subject: findGroupProposal },
  async (work, proposal) => {
    const { id, kind, group, role, personId } = proposal
    await work.move(
      groupProposals,
      proposal,
      groupProposalMoves,
      kind === 'end' ? 'confirm' : 'ask',
      {
        settledBy: work.person.personId,
        settledAt: work.now,
      },
    )
    work.record(
      'group-term.confirmed',
      { kind: 'group-proposal', id },
      { kind, group, role, personId },
    )
    if (kind === 'end') await endTerm(work, proposal)
    else await ask(work, proposal)
  },
)

async function ask(work: Work, { id, personId, group, role, why, endsAt }: GroupProposal) {
  const member = await addresseeOf(work.tx, personId)
  if (!member) throw new Refusal('group.not-a-member')
  await work.email(groupAsked, {
    to: member,
    key: id,
    props: {
      name: member.name,
      group: groupName(group),
      role: groupRoles[role],
      until: endsAt.toISOString(),
      why,
      lapsesAt: proposalLapsesAt(work.now).toISOString(),
      link: siteUrl('/membership/groups'),
    },
  })
}

async function endTerm(work: Work, proposal: GroupProposal) {
  const { id, termId, personId, proposedBy, group, why } = proposal
  const ended = await work.tx
    .update(groupTerms)
    .set({
      endsAt: work.now,
      endedBy: proposedBy,
      endConfirmedBy: work.person.personId,
      whyEnded: why,
    })
    .where(and(eq(groupTerms.id, termId!), gt(groupTerms.endsAt, work.now)))
    .returning({ id: groupTerms.id })
  if (ended.length !== 1) throw new Refusal('moved-meanwhile')
  const member = await addresseeOf(work.tx, personId)
  if (!member) return
  await work.email(groupTermEnded, {
    to: member,
    key: id,
    props: { name: member.name, group: groupName(group), why, link: siteUrl('/membership/groups') },
  })
}
