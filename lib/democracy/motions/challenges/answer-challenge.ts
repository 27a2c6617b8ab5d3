import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { motions, motionVotes, voteChallenges } from '@/db/schema/democracy/motions'
import { voteChallengeAnswered } from '@/emails/democracy/vote-challenge-answered'
import { voteSetAside } from '@/emails/democracy/vote-set-aside'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { peopleOnRoll } from '../freeze-roll'
import { lockMotion, lockVote } from '../lock-motion'
import { motionMoves } from '../states'
import { partsInResult } from './parts-in-result'

type Which = { number: number; challengeId: string }
type Confirmation = Which & { confirmed: boolean }
type Answer = Which & { upheld: boolean; answer: string }

/** One officer without a part in the result answers, with the rows counted again before them. It counts when another one confirms it. */
export const proposeChallengeAnswer = verb(
  'vote.answer-challenge',
  {
    subject: async (work: Work, which: Answer) => ({
      ...(await lockChallenge(work, which)),
      officers: [] as string[],
    }),
  },
  async (work, { motion, challenge }, { number, upheld, answer }: Answer) => {
    if (challenge.proposedAt) throw new Refusal('moved-meanwhile')
    const proposedBy = work.person.personId
    await work.tx
      .update(voteChallenges)
      .set({ upheld, answer, proposedBy, proposedAt: work.now })
      .where(eq(voteChallenges.id, challenge.id))
    const subject = { kind: 'motion', id: motion.id }
    work.record('result.challenge-answer-proposed', subject, { number, upheld })
  },
)

/**
 * A second officer confirms the answer, or gives it back. A challenge that is upheld sets the result aside: the motion is where it was
 * before its vote, seconded, and everybody who could vote is told why.
 */
export const confirmChallengeAnswer = verb(
  'vote.confirm-challenge',
  { subject: (work: Work, which: Confirmation) => lockChallenge(work, which) },
  async (work, { motion, vote, challenge }, { number, confirmed }: Confirmation) => {
    const { upheld, answer } = challenge
    if (upheld === null || answer === null) throw new Refusal('moved-meanwhile')
    const subject = { kind: 'motion', id: motion.id }
    const unanswered = and(eq(voteChallenges.id, challenge.id), isNull(voteChallenges.answeredAt))
    if (!confirmed) {
      await work.tx
        .update(voteChallenges)
        .set({ upheld: null, answer: null, proposedBy: null, proposedAt: null })
        .where(unanswered)
      work.record('result.challenge-answer-returned', subject, { number })
      return { setAside: false }
    }
    await work.tx
      .update(voteChallenges)
      .set({ answeredBy: work.person.personId, answeredAt: work.now })
      .where(unanswered)
    work.record('result.challenge-answered', subject, { number, upheld })
    const about = { number, title: motion.title, answer, link: siteUrl(`/motions/${number}`) }
    const challenger = challenge.personId && (await addresseeOf(work.tx, challenge.personId))
    if (challenger)
      await work.email(voteChallengeAnswered, {
        to: challenger,
        key: challenge.id,
        props: { ...about, name: challenger.name, upheld },
      })
    if (!upheld) return { setAside: false }
    await work.tx
      .update(motionVotes)
      .set({ setAsideAt: work.now })
      .where(eq(motionVotes.id, vote.id))
    await work.move(motions, motion, motionMoves, 'setAside')
    work.record('result.set-aside', subject, { number })
    const voters = await peopleOnRoll(work, vote.id)
    await work.emailAll(
      voteSetAside,
      voters.map(({ personId, email, name }) => ({
        to: { email, personId },
        key: `${vote.id}/${personId}`,
        props: { ...about, name },
      })),
    )
    return { setAside: true }
  },
)

async function lockChallenge(work: Work, { number, challengeId }: Which) {
  const motion = await lockMotion(work, number)
  const vote = await lockVote(work, motion.id)
  const [challenge] = await work.tx
    .select()
    .from(voteChallenges)
    .where(
      and(
        eq(voteChallenges.id, challengeId),
        eq(voteChallenges.voteId, vote.id),
        isNull(voteChallenges.answeredAt),
      ),
    )
  if (!challenge) throw new Refusal('challenge.answered-already')
  return {
    motion,
    vote,
    challenge,
    personId: challenge.personId,
    officers: challenge.proposedBy ? [challenge.proposedBy] : [],
    parts: await partsInResult(work.tx, motion, vote),
  }
}
