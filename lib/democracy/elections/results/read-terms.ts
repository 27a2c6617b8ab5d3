import 'server-only'
import { and, eq, gt, inArray, lte } from 'drizzle-orm'
import { database } from '@/db/client'
import { groupProposals, groupTerms } from '@/db/schema/people/groups'
import { termProposals, terms } from '@/db/schema/people/officers'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { refusals } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { groupName } from '@/lib/people/groups/states'
import { lapseTerms } from '@/lib/people/officers/lapse-terms'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can } from '@/lib/permissions'
import { blockingChallenges, challengesIn } from './blocking-challenges'
import { endOfElectedTerm } from './end-of-elected-term'
import { electedPeople } from './explained/headline'
import type { Result } from './read'

/** Those elected to an office or a seat in a group, and how far they are on their way into it, for the officers who appoint. */
export async function listTerms(viewer: Actor, { election, counted }: Result) {
  if (!counted || !can(viewer, 'term.list')) return undefined
  const inTheWay = blockingChallenges(election, await challengesIn(election.id), now())
  const elected = counted.flatMap(({ id, count }) => {
    const contest = election.contests.find((one) => one.id === id)!
    return electedPeople(count).flatMap((number) => {
      const person = contest.candidates.find((one) => one.number === number)
      const of = seatOf(contest)
      if (!of || !person?.personId) return []
      const { personId, name } = person
      return [{ contestId: id, number, personId, name, of, contest }]
    })
  })
  const people = elected.map(({ personId }) => personId)
  const [held, proposed] = await Promise.all([holding(people), waiting(people)])
  const waits = await waitingNow()
  const waitsOf = ({ proposedBy, proposedAt }: { proposedBy: string; proposedAt: Date }) =>
    waits({ by: proposedBy, at: proposedAt }, lapseTerms)
  return {
    inTheWay: inTheWay && refusals[inTheWay],
    elected: elected.map(({ contest, of, ...one }) => {
      const theirs = (row: { personId: string; of?: string }) =>
        row.personId === one.personId && row.of === of
      const until = endOfElectedTerm(contest, election)
      const running = held.find(theirs)
      const inOffice = running?.endsAt.getTime() === until.getTime()
      const proposal = proposed.find(theirs)
      const later = contest.termStartsOn && dateOf(now()) < contest.termStartsOn
      return {
        ...one,
        seat: contest.office ? ('office' as const) : ('group' as const),
        seatTitle: contest.office
          ? organisation.offices[contest.office].name
          : groupName(contest.group!),
        inOffice,
        until: inWords(dateOf(until)),
        /** Elected again: the term that still runs ends as the new one begins. */
        before: running && !inOffice ? inWords(dateOf(running.endsAt)) : undefined,
        from: later ? inWords(contest.termStartsOn!) : undefined,
        proposalId: proposal?.id,
        asked: proposal?.state === 'asked',
        mayPropose:
          !inOffice && !proposal && !later && !inTheWay && can(viewer, 'term.propose', one),
        waits: proposal?.state === 'proposed' ? waitsOf(proposal) : undefined,
        mayConfirm:
          proposal?.state === 'proposed' &&
          can(viewer, 'term.confirm', { ...proposal, spent: waitsOf(proposal).spent }),
      }
    }),
  }
}

type Seat = { office?: string | null; group?: string | null }

/** Which office or group: one of each could have the same name. */
function seatOf({ office, group }: Seat) {
  if (office) return `office ${office}`
  return group ? `group ${group}` : undefined
}

/** The terms that those people hold now, of offices and in groups. */
async function holding(people: string[]) {
  if (people.length === 0) return []
  const at = now()
  const ofOffices = await database()
    .select({ personId: terms.personId, office: terms.office, endsAt: terms.endsAt })
    .from(terms)
    .where(and(inArray(terms.personId, people), lte(terms.startsAt, at), gt(terms.endsAt, at)))
  const ofGroups = await database()
    .select({ personId: groupTerms.personId, group: groupTerms.group, endsAt: groupTerms.endsAt })
    .from(groupTerms)
    .where(
      and(
        inArray(groupTerms.personId, people),
        lte(groupTerms.startsAt, at),
        gt(groupTerms.endsAt, at),
      ),
    )
  return [...ofOffices, ...ofGroups].map((one) => ({ ...one, of: seatOf(one) }))
}

async function waiting(people: string[]) {
  if (people.length === 0) return []
  const ofOffices = await database()
    .select()
    .from(termProposals)
    .where(
      and(
        inArray(termProposals.personId, people),
        eq(termProposals.state, 'proposed'),
        eq(termProposals.kind, 'appoint'),
      ),
    )
  const ofGroups = await database()
    .select()
    .from(groupProposals)
    .where(
      and(
        inArray(groupProposals.personId, people),
        inArray(groupProposals.state, ['proposed', 'asked']),
        eq(groupProposals.kind, 'appoint'),
      ),
    )
  return [...ofOffices, ...ofGroups].map((one) => ({ ...one, of: seatOf(one) }))
}
