import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { cache } from 'react'
import { database } from '@/db/client'
import { officerPhotos, termProposals, terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf, dayInWords, inWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { offices, organisation } from '@/lib/organisation'
import { bothNames } from '@/lib/people/members/both-names'
import { can } from '@/lib/permissions'
import { lapseTerms } from './lapse-terms'
import { proposalInWords } from './proposals'
import { waitingNow } from './waiting-proposals'

/** Every office, who holds it now and since when, and how many of its seats are empty. Open to everybody. */
export async function listOffices() {
  const at = now()
  const held = await database()
    .select({
      term: terms,
      name: people.name,
      hasPhoto: sql<boolean>`${officerPhotos.personId} is not null`,
    })
    .from(terms)
    .innerJoin(people, eq(people.id, terms.personId))
    .leftJoin(officerPhotos, eq(officerPhotos.personId, terms.personId))
    .where(and(lte(terms.startsAt, at), gt(terms.endsAt, at)))
    .orderBy(asc(terms.seat))
  return offices.map((office) => {
    const { name, plural, does, seats, email } = organisation.offices[office]
    const holders = held
      .filter(({ term }) => term.office === office)
      .map(({ term, name, hasPhoto }) => ({
        termId: term.id,
        personId: term.personId,
        name: name || 'Name withheld',
        hasPhoto,
        since: inWords(dateOf(term.startsAt)),
        until: inWords(dateOf(term.endsAt)),
        endsOn: dateOf(term.endsAt),
      }))
    return {
      office,
      name,
      title: seats > 1 ? plural : name,
      does,
      email,
      holders,
      vacancies: Math.max(0, seats - holders.length),
    }
  })
}

const proposer = alias(people, 'proposer')

/** What waits for a second officer, oldest first, and what this viewer may do about each. */
export const listProposals = cache(async (viewer: Actor) => {
  if (!can(viewer, 'term.list')) return undefined
  const proposed = eq(termProposals.state, 'proposed')
  if (!(await isThereAny(termProposals, proposed))) return []
  const open = await database()
    .select({
      proposal: termProposals,
      name: people.name,
      called: people.called,
      proposerName: proposer.name,
    })
    .from(termProposals)
    .innerJoin(people, eq(people.id, termProposals.personId))
    .innerJoin(proposer, eq(proposer.id, termProposals.proposedBy))
    .where(proposed)
    .orderBy(asc(termProposals.proposedAt), asc(termProposals.id))
  const waiting = await waitingNow()
  return open.map(({ proposal, proposerName, ...names }) => {
    const { proposedBy, proposedAt } = proposal
    const waits = waiting({ by: proposedBy, at: proposedAt }, lapseTerms)
    return {
      id: proposal.id,
      waits,
      what: proposalInWords(proposal, bothNames(names)),
      proposerName,
      proposed: dayInWords(proposal.proposedAt),
      proposedAt: proposal.proposedAt,
      mayConfirm: can(viewer, 'term.confirm', { ...proposal, spent: waits.spent }),
      mayReject: can(viewer, 'term.confirm', { ...proposal, spent: undefined }),
      mayWithdraw: can(viewer, 'term.withdraw', proposal),
    }
  })
})
