import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { challenges } from '@/db/schema/democracy/challenges'
import { elections } from '@/db/schema/democracy/elections'
import { challengeAnswered } from '@/emails/democracy/challenge-answered'
import { lockElection } from '@/lib/democracy/elections/lock-election'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'

export type ChallengeAnswer = { challengeId: string; upheld: boolean; answer: string }

/** The returning officer answers a challenge with reasons. One that is upheld stops the terms of the elected. */
export const answerChallenge = verb(
  'challenge.answer',
  { subject: lockChallenged },
  async (work, { election, challengerId }, { challengeId, upheld, answer }: ChallengeAnswer) => {
    const answered = await work.tx
      .update(challenges)
      .set({
        answer,
        upheld,
        answeredAt: work.now,
        answeredBy: work.person.personId,
      })
      .where(and(eq(challenges.id, challengeId), isNull(challenges.answeredAt)))
      .returning({ id: challenges.id })
    if (answered.length === 0) throw new Refusal('challenge.answered-already')
    const challenger = challengerId && (await addresseeOf(work.tx, challengerId))
    if (challenger) {
      await work.email(challengeAnswered, {
        to: challenger,
        key: challengeId,
        props: {
          name: challenger.name,
          title: election.title,
          upheld,
          answer,
          link: siteUrl(`/elections/${election.slug}/result`),
        },
      })
    }
    work.record('challenge.answered', { kind: 'election', id: election.id }, { upheld })
    return { slug: election.slug }
  },
)

async function lockChallenged(work: Work, { challengeId }: { challengeId: string }) {
  const [found] = await work.tx
    .select({ challengerId: challenges.personId, slug: elections.slug })
    .from(challenges)
    .innerJoin(elections, eq(elections.id, challenges.electionId))
    .where(eq(challenges.id, challengeId))
  if (!found) return undefined
  const election = await lockElection(work, found.slug, 'update')
  const { returningOfficerId } = election
  return { election, challengerId: found.challengerId, returningOfficerId }
}
