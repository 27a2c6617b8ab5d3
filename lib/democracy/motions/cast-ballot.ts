import 'server-only'
import { and, eq } from 'drizzle-orm'
import { ballots, motions, namedVotes, rollMarks } from '@/db/schema/democracy/motions'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { assertBoxOpen, lockVote } from './lock-motion'
import { choices, hasOptions, type VoteChoice, type VoteKind } from './states'

type Ballot = { number: number; choice: VoteChoice }

/**
 * Marks the roll and puts a ballot into the box in one transaction. One member one vote is the key of the roll marks; that only
 * members on the roll vote is a foreign key. A confidential ballot names no person and no time, so nobody can find it again to change
 * it. An open one carries the member's name, so until the close they can put a slip right: nobody has seen it by then. The audit log
 * does not say that they did: who has voted, when, and how many, is nobody's business before the close.
 */
export const castBallot = verb('vote.cast', async (work, { number, choice }: Ballot) => {
  if (!choices.includes(choice)) throw new Refusal('bad-request')
  const vote = await lockBoxOfDays(work, number)
  if (hasOptions(vote.majority)) throw new Refusal('bad-request')
  await putIntoBox(work, vote, choice)
})

/** The vote of some days on a motion, while its box is open. Whoever shuffles holds it alone: a ballot is in the box before that, or it is late. */
export async function lockBoxOfDays(work: Work, number: number) {
  const [motion] = await work.tx
    .select({ id: motions.id })
    .from(motions)
    .where(eq(motions.number, number))
  if (!motion) throw new Refusal('not-there')
  const vote = await lockVote(work, motion.id, 'share')
  if (vote.majority === 'unless-objected') throw new Refusal('consent.no-ballots')
  assertBoxOpen(vote, work.now)
  return vote
}

/** An open vote can be changed, a confidential one is cast once. */
export async function putIntoBox(
  work: Work,
  vote: { id: string; kind: VoteKind },
  choice: VoteChoice,
  /** Between several options. */
  ranking: number[] | null = null,
): Promise<void> {
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
