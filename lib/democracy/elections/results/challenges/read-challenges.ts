import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { challenges } from '@/db/schema/democracy/challenges'
import { people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import type { Result } from '../read'

/**
 * The challenges to a result. How many and how they ended is for everybody; what a member wrote is for them and the
 * returning officer.
 */
export async function listChallenges(viewer: Actor, { election }: Result) {
  const rows = await database()
    .select({ challenge: challenges, name: people.name })
    .from(challenges)
    .leftJoin(people, eq(people.id, challenges.personId))
    .where(eq(challenges.electionId, election.id))
    .orderBy(asc(challenges.madeAt), asc(challenges.id))
  const answers = can(viewer, 'challenge.answer', election)
  const me = personOf(viewer)
  const shown = rows
    .filter(({ challenge }) => answers || challenge.personId === me)
    .map(({ challenge, name }) => ({ ...challenge, by: name || 'Name withheld' }))
  const open = rows.filter(({ challenge }) => !challenge.answeredAt).length
  const upheld = rows.filter(({ challenge }) => challenge.upheld).length
  return {
    shown,
    answers,
    figures: { made: rows.length, open, upheld, dismissed: rows.length - open - upheld },
    mayChallenge:
      can(viewer, 'challenge.make') &&
      !election.own &&
      election.countedAt !== null &&
      now() < election.challengesUntil &&
      !rows.some(({ challenge }) => challenge.personId === me && !challenge.answeredAt),
  }
}

export type Challenges = Awaited<ReturnType<typeof listChallenges>>
