import 'server-only'
import { and, eq, gt, inArray, lte } from 'drizzle-orm'
import { database } from '@/db/client'
import { termProposals, terms } from '@/db/schema/people/officers'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { refusals } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { blockingChallenges, challengesIn } from './blocking-challenges'
import { endOfElectedTerm } from './end-of-elected-term'
import { electedPeople } from './explained/headline'
import type { Result } from './read'

/** Those elected to an office and how far they are on their way into it, for the officers who appoint. */
export async function listTerms(viewer: Actor, { election, counted }: Result) {
  if (!counted || !can(viewer, 'term.list')) return undefined
  const inTheWay = blockingChallenges(election, await challengesIn(election.id), now())
  const elected = counted.flatMap(({ id, count }) => {
    const contest = election.contests.find((one) => one.id === id)!
    return electedPeople(count).flatMap((number) => {
      const person = contest.candidates.find((one) => one.number === number)
      if (!contest.office || !person?.personId) return []
      const { personId, name } = person
      return [{ contestId: id, number, personId, name, office: contest.office, contest }]
    })
  })
  const people = elected.map(({ personId }) => personId)
  const [held, proposed] = await Promise.all([holding(people), waiting(people)])
  return {
    inTheWay: inTheWay && refusals[inTheWay],
    elected: elected.map(({ contest, ...one }) => {
      const of = (row: { personId: string; office: string }) =>
        row.personId === one.personId && row.office === one.office
      const until = endOfElectedTerm(contest, election)
      const running = held.find(of)
      const inOffice = running?.endsAt.getTime() === until.getTime()
      const proposal = proposed.find(of)
      const later = contest.termStartsOn && dateOf(now()) < contest.termStartsOn
      return {
        ...one,
        officeName: organisation.offices[one.office].name,
        inOffice,
        until: inWords(dateOf(until)),
        /** Elected again: the term that still runs ends as the new one begins. */
        before: running && !inOffice ? inWords(dateOf(running.endsAt)) : undefined,
        from: later ? inWords(contest.termStartsOn!) : undefined,
        proposalId: proposal?.id,
        mayPropose:
          !inOffice && !proposal && !later && !inTheWay && can(viewer, 'term.propose', one),
        mayConfirm: proposal !== undefined && can(viewer, 'term.confirm', proposal),
      }
    }),
  }
}

function holding(people: string[]) {
  const at = now()
  return people.length === 0
    ? []
    : database()
        .select()
        .from(terms)
        .where(and(inArray(terms.personId, people), lte(terms.startsAt, at), gt(terms.endsAt, at)))
}

function waiting(people: string[]) {
  return people.length === 0
    ? []
    : database()
        .select()
        .from(termProposals)
        .where(
          and(
            inArray(termProposals.personId, people),
            eq(termProposals.state, 'proposed'),
            eq(termProposals.kind, 'appoint'),
          ),
        )
}
