import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { termProposals, terms } from '@/db/schema/officers'
import { members, people } from '@/db/schema/people'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { memberCards } from '@/lib/members/member-cards'
import { type Office, organisation } from '@/lib/organisation'
import { proposalMoves } from './proposals'

type Proposal = typeof termProposals.$inferSelect

/**
 * The second person: what was proposed happens now. Whoever holds the seat by then keeps it, because two terms of one seat
 * cannot overlap in the database.
 */
export const confirmProposal = verb(
  'term.confirm',
  async (work, { proposalId }: { proposalId: string }) => {
    work.assertCan('term.list')
    const [proposal] = await work.tx
      .select()
      .from(termProposals)
      .where(eq(termProposals.id, proposalId))
    if (!proposal) throw new Refusal('not-there')
    work.assertCan('term.confirm', proposal)
    if (work.actor.kind !== 'person') throw new Refusal('sign-in-first')
    const settledBy = work.actor.personId
    await work.move(termProposals, proposal, proposalMoves, 'confirm', {
      settledBy,
      settledAt: work.now,
    })
    if (proposal.kind === 'appoint') await beginTerm(work, proposal, settledBy)
    else await endTerm(work, proposal, settledBy)
    work.record(
      'term.confirmed',
      { kind: 'term-proposal', id: proposalId },
      { kind: proposal.kind, office: proposal.office, personId: proposal.personId },
    )
  },
)

async function beginTerm(work: Work, proposal: Proposal, confirmedBy: string) {
  const { personId, seat } = proposal
  const office = proposal.office as Office
  const [member] = await memberCards(eq(members.personId, personId), work.now, work.tx)
  if (!member?.mayVote) throw new Refusal('office.not-a-member')
  const endsAt = addDays(work.now, organisation.rules.termDays)
  await work.tx.insert(terms).values({
    id: newId(),
    personId,
    office,
    seat,
    startsAt: work.now,
    endsAt,
    appointedBy: proposal.proposedBy,
    confirmedBy,
  })
  const [person] = await work.tx.select().from(people).where(eq(people.id, personId))
  await work.post('office-taken-up', {
    to: { email: person!.email!, personId },
    key: proposal.id,
    props: {
      name: person!.preferredName || person!.name,
      office: organisation.offices[office].name,
      from: work.now.toISOString(),
      until: endsAt.toISOString(),
      link: siteUrl('/membership/second-factor'),
    },
  })
}

async function endTerm(work: Work, proposal: Proposal, endConfirmedBy: string) {
  const ended = await work.tx
    .update(terms)
    .set({ endsAt: work.now, endedBy: proposal.proposedBy, endConfirmedBy })
    .where(and(eq(terms.id, proposal.termId!), gt(terms.endsAt, work.now)))
    .returning({ id: terms.id })
  if (ended.length === 0) throw new Refusal('moved-meanwhile')
}
