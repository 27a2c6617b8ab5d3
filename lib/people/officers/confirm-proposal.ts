import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import { officeConfirmed } from '@/emails/people/office-confirmed'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { lockPeople } from '@/lib/people/members/lock-people'
import { sharesMailbox } from '@/lib/people/members/mailbox'
import { memberCards } from '@/lib/people/members/member-cards'
import { findProposal, type Proposal, settleProposal } from './settle-proposal'

/**
 * The second person: what was proposed happens now. Whoever holds the seat by then keeps it, because two terms of one seat,
 * or of one person in one office, cannot overlap in the database.
 */
export const confirmProposal = verb(
  'term.confirm',
  { knownTo: 'term.list', subject: findProposal },
  async (work, proposal) => {
    await settleProposal(work, proposal, 'confirm')
    const { personId } = work.person
    const ended = await endTerm(work, proposal, personId)
    if (proposal.kind === 'appoint') await beginTerm(work, proposal, personId)
    else if (!ended) throw new Refusal('moved-meanwhile')
    work.record(
      'term.confirmed',
      { kind: 'term-proposal', id: proposal.id },
      {
        kind: proposal.kind,
        office: proposal.office,
        personId: proposal.personId,
        again: proposal.kind === 'appoint' && proposal.termId !== null,
      },
    )
  },
)

async function beginTerm(work: Work, proposal: Proposal, confirmedBy: string) {
  const { personId, seat, endsAt } = proposal
  const office = proposal.office
  const [member] = await memberCards(eq(members.personId, personId), work.now, work.tx)
  if (!member?.mayVote) throw new Refusal('office.not-a-member')
  if (endsAt <= work.now) throw new Refusal('office.term-over')
  await lockPeople(work, [personId])
  if (await sharesMailbox(work.tx, personId)) throw new Refusal('shared-address.shared')
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
  await work.email(officeConfirmed, {
    to: { email: person!.email!, personId },
    key: proposal.id,
    props: {
      name: person!.called,
      office: organisation.offices[office].name,
      from: work.now.toISOString(),
      until: endsAt.toISOString(),
      link: siteUrl('/membership/second-factor'),
    },
  })
}

/** The term that is to end, or that a new one of the same person takes over from. It may have run out by itself. */
async function endTerm(work: Work, { termId, proposedBy }: Proposal, endConfirmedBy: string) {
  if (!termId) return false
  const ended = await work.tx
    .update(terms)
    .set({ endsAt: work.now, endedBy: proposedBy, endConfirmedBy })
    .where(and(eq(terms.id, termId), gt(terms.endsAt, work.now)))
    .returning({ id: terms.id })
  return ended.length === 1
}
