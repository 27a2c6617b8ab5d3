import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { asc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { motions, motionVotes, voteChallenges, voteOfMotion } from '@/db/schema/democracy/motions'
import { people } from '@/db/schema/people/people'
import { countJson } from '@/lib/democracy/elections/count/count-json'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { countBallots } from '../count-ballots'
import { countOptions } from '../options/count-options'
import { ballotsCast } from '../tally'
import { partsInResult } from './parts-in-result'

const proposer = alias(people, 'proposer')

/**
 * The challenges to a declared result. How many and how they ended is for everybody; what a member wrote is for them and for the
 * officers who answer. `recount` is the rows of the box, counted now.
 */
export async function listVoteChallenges(viewer: Actor, number: number) {
  const [row] = await database()
    .select({ motion: motions, vote: motionVotes })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .where(eq(motions.number, number))
  if (!row?.vote.declaredAt) return undefined
  const { motion, vote } = row
  const rows = await database()
    .select({ challenge: voteChallenges, name: people.name, proposer: proposer.name })
    .from(voteChallenges)
    .leftJoin(people, eq(people.id, voteChallenges.personId))
    .leftJoin(proposer, eq(proposer.id, voteChallenges.proposedBy))
    .where(eq(voteChallenges.voteId, vote.id))
    .orderBy(asc(voteChallenges.madeAt), asc(voteChallenges.id))
  const parts = await partsInResult(database(), motion, vote)
  const me = personOf(viewer)
  const answers = can(viewer, 'vote.answer-challenge', { parts, personId: null, officers: [] })
  const open = rows.filter(({ challenge }) => !challenge.answeredAt).length
  return {
    title: motion.title,
    until: vote.challengesUntil,
    answers,
    open,
    made: rows.length,
    mayChallenge:
      can(viewer, 'vote.challenge') &&
      vote.challengesUntil !== null &&
      now() < vote.challengesUntil &&
      !rows.some(({ challenge }) => challenge.personId === me && !challenge.answeredAt),
    recount: answers ? await recounted(vote) : undefined,
    shown: rows
      .filter(({ challenge }) => answers || challenge.personId === me)
      .map(({ challenge, name, proposer }) => {
        const { id, text, madeAt, upheld, answer, answeredAt, personId, proposedBy } = challenge
        const proposed = upheld !== null && !answeredAt
        const about = { parts, personId }
        const officers = proposedBy ? [proposedBy] : []
        return {
          id,
          text,
          madeAt,
          by: name || 'Name withheld',
          proposer: proposer || 'Name withheld',
          answered: answeredAt !== null,
          // Until a second officer has confirmed it, an answer is between the officers.
          upheld: answers || answeredAt ? upheld : null,
          answer: answers || answeredAt ? answer : null,
          mayAnswer:
            !proposed &&
            !answeredAt &&
            can(viewer, 'vote.answer-challenge', { ...about, officers: [] }),
          mayConfirm: proposed && can(viewer, 'vote.confirm-challenge', { ...about, officers }),
        }
      }),
  }
}

async function recounted(vote: typeof motionVotes.$inferSelect) {
  const count = await countBallots(database(), vote)
  const between = await countOptions(database(), vote)
  const { declaredCount, declaredResult } = vote
  const same =
    declaredCount !== null &&
    count.for === declaredCount.for &&
    count.against === declaredCount.against &&
    count.abstained === declaredCount.abstained &&
    (between ? countJson(between.count) : '') === (declaredResult ? countJson(declaredResult) : '')
  return { count, cast: ballotsCast(count), same }
}

export type VoteChallenges = NonNullable<Awaited<ReturnType<typeof listVoteChallenges>>>

/** Challenges that wait for this officer: for an answer, or to be confirmed. The longest waiting first. */
export async function listChallengesAtDesk(viewer: Actor) {
  const unanswered = isNull(voteChallenges.answeredAt)
  if (!(await isThereAny(voteChallenges, unanswered))) return []
  const rows = await database()
    .select({ challenge: voteChallenges, motion: motions, vote: motionVotes })
    .from(voteChallenges)
    .innerJoin(motionVotes, eq(motionVotes.id, voteChallenges.voteId))
    .innerJoin(motions, voteOfMotion)
    .where(unanswered)
    .orderBy(asc(voteChallenges.madeAt))
  const withParts = await Promise.all(
    rows.map(async (row) => ({
      ...row,
      parts: await partsInResult(database(), row.motion, row.vote),
    })),
  )
  return withParts.flatMap(({ challenge, motion, parts }) => {
    const about = { parts, personId: challenge.personId }
    const { proposedBy } = challenge
    const action = proposedBy ? 'vote.confirm-challenge' : 'vote.answer-challenge'
    const officers = proposedBy ? [proposedBy] : []
    if (!can(viewer, action, { ...about, officers })) return []
    const { number, title } = motion
    const { id, madeAt: since } = challenge
    return [{ id, number, title, since, proposed: proposedBy !== null }]
  })
}
