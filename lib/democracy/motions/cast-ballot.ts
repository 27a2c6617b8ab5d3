import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import {
  ballots,
  motions,
  motionVotes,
  namedVotes,
  rollEntries,
  rollMarks,
  standingVote,
} from '@/db/schema/democracy/motions'
import { people } from '@/db/schema/people/people'
import { type Comer, type Crowd, servedTogether, verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { assertBoxOpen } from './lock-motion'
import { choices, hasOptions, type Majority, type VoteChoice, type VoteKind } from './states'

type Ballot = { number: number; choice: VoteChoice }

/**
 * Marks the roll and puts a ballot into the box in one transaction. One member one vote is the key of the roll marks; that only
 * members on the roll vote is a foreign key. A confidential ballot names no person and no time, so nobody can find it again to change
 * it. An open one carries the member's name, so until the close they can put a slip right: nobody has seen it by then. The audit log
 * does not say that they did: who has voted, when, and how many, is nobody's business before the close.
 */
export const castBallot = servedTogether(
  verb('vote.cast', async (work, { number, choice }: Ballot) => {
    await putIntoBox(work, withoutOptions(await lockBoxOfDays(work, number)), choice)
  }),
  {
    to: ({ number }) => `${number}`,
    async serve(work, comers) {
      const vote = withoutOptions(await lockBoxOfDays(work, comers[0]!.input.number))
      return putTogetherIntoBox(work, vote, comers)
    },
  },
)

/** The vote of some days on a motion, while its box is open. Whoever shuffles holds it alone: a ballot is in the box before that, or it is late. */
export async function lockBoxOfDays(work: Crowd, number: number) {
  const [found] = await work.tx
    .select({ vote: motionVotes })
    .from(motionVotes)
    .innerJoin(motions, eq(motions.id, motionVotes.motionId))
    .where(and(eq(motions.number, number), standingVote))
    .for('share', { of: motionVotes })
  if (!found) {
    const motion = await work.tx.$count(motions, eq(motions.number, number))
    throw new Refusal(motion ? 'vote.not-open' : 'not-there')
  }
  const { vote } = found
  if (vote.majority === 'unless-objected') throw new Refusal('consent.no-ballots')
  assertBoxOpen(vote, work.now)
  return vote
}

type Box = { id: string; kind: VoteKind }

/** For, against or an abstention says nothing between several options. */
export function withoutOptions<Vote extends Box & { majority: Majority }>(vote: Vote): Vote {
  if (hasOptions(vote.majority)) throw new Refusal('bad-request')
  return vote
}

/** An open vote can be changed, a confidential one is cast once. */
export async function putIntoBox(
  work: Work,
  vote: Box,
  choice: VoteChoice,
  /** Between several options. */
  ranking: number[] | null = null,
): Promise<void> {
  if (!choices.includes(choice)) throw new Refusal('bad-request')
  const cast = { voteId: vote.id, personId: work.person.personId, choice, ranking }
  if (vote.kind === 'hands') throw new Refusal('vote.by-hands')
  await (vote.kind === 'open' ? castNamed(work, cast) : castConfidential(work, cast))
}

type Cast = {
  voteId: string
  personId: string
  choice: VoteChoice
  ranking: number[] | null
}

async function castConfidential(work: Work, { voteId, personId, choice, ranking }: Cast) {
  await work.tx.insert(rollMarks).values({ voteId, personId })
  await work.tx.insert(ballots).values({ voteId, choice, ranking })
}

/** What came on paper two officers typed, and it stays. */
async function castNamed(work: Work, { voteId, personId, choice, ranking }: Cast) {
  const marked = await work.tx
    .insert(rollMarks)
    .values({ voteId, personId })
    .onConflictDoNothing()
    .returning({ personId: rollMarks.personId })
  if (marked.length > 0) {
    const name = nameOfRecord(personId)
    await work.tx.insert(namedVotes).values({ voteId, personId, choice, ranking, name })
    return
  }
  const changed = await work.tx
    .update(namedVotes)
    .set({ choice, ranking })
    .where(
      and(
        eq(namedVotes.voteId, voteId),
        eq(namedVotes.personId, personId),
        eq(namedVotes.onPaper, false),
      ),
    )
    .returning({ personId: namedVotes.personId })
  if (changed.length === 0) throw new Refusal('vote.already-voted')
}

type Chosen = { choice: VoteChoice }

/**
 * Those of them who are on the roll and have not voted yet, all at once: answers who. Ballots go into the box in an order drawn by lot, so
 * that it says nothing beside the order of the marks.
 */
export async function putTogetherIntoBox(
  work: Crowd,
  { id, kind }: Box,
  comers: Comer<Chosen>[],
): Promise<ReadonlyMap<string, void>> {
  if (kind === 'hands') throw new Refusal('vote.by-hands')
  const brought = comers
    .filter(({ input }) => choices.includes(input.choice))
    .map(({ personId, input }) => ({ person: personId, choice: input.choice }))
  const cast =
    kind === 'open'
      ? sql`insert into ${namedVotes} (vote_id, person_id, choice, name)
          select ${id}, person, choice, name from voters join ${people} on people.id = person`
      : sql`insert into ${ballots} (vote_id, choice)
          select ${id}, choice from voters order by random()`
  const marked = await work.tx.execute<{ person: string }>(sql`
    with brought as (
      select * from json_to_recordset(${JSON.stringify(brought)}::json) as brought(person uuid, choice text)
    ), marked as (
      insert into ${rollMarks} (vote_id, person_id)
      select vote_id, person_id from ${rollEntries} join brought on person = person_id where vote_id = ${id} order by person_id
      on conflict do nothing returning person_id
    ), voters as (
      select brought.* from brought join marked on person = person_id
    ), cast_now as (${cast})
    select person from voters`)
  return new Map(marked.map(({ person }) => [person, undefined]))
}
