import 'server-only'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { hustingsAnswers, hustingsQuestions } from '@/db/schema/democracy/hustings'
import { nominations } from '@/db/schema/democracy/nominations'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { candidateName } from '../candidate-name'
import { visibleInside } from '../election-visibility'
import { hustingsOpen } from './hustings-open'

/** The questions with the candidates' answers side by side. What is hidden only the returning officer sees. */
export async function getHustings(viewer: Actor, slug: string) {
  const [election] = await database()
    .select()
    .from(elections)
    .where(and(eq(elections.slug, slug), visibleInside(viewer)))
  if (!election) return undefined
  const me = personOf(viewer)
  const runs = election.returningOfficerId === me
  const candidates = await listCandidates(election.id)
  const questions = await database()
    .select()
    .from(hustingsQuestions)
    .where(
      and(
        eq(hustingsQuestions.electionId, election.id),
        runs ? undefined : isNull(hustingsQuestions.hiddenAt),
      ),
    )
    .orderBy(asc(hustingsQuestions.id))
    .limit(500)
  const answers = questions.length
    ? await database()
        .select()
        .from(hustingsAnswers)
        .where(
          inArray(
            hustingsAnswers.questionId,
            questions.map(({ id }) => id),
          ),
        )
    : []
  const open = hustingsOpen(election, now())
  const own = candidates.filter(({ personId }) => personId === me)
  return {
    slug,
    title: election.title,
    opensAt: election.nominationsOpenAt,
    closesAt: election.closesAt,
    open,
    mayAsk: open && own.length === 0 && can(viewer, 'question.ask'),
    mayHide: runs && can(viewer, 'question.hide', election),
    own,
    candidates,
    questions: questions.map(({ id, text, askedBy, hiddenAt }) => ({
      id,
      text,
      own: askedBy === me,
      hidden: hiddenAt !== null,
      answers: answers.filter(({ questionId }) => questionId === id),
    })),
  }
}

export type Hustings = NonNullable<Awaited<ReturnType<typeof getHustings>>>

async function listCandidates(electionId: string) {
  return database()
    .select({
      nominationId: nominations.id,
      personId: sql<string>`coalesce(${nominations.candidateId}, ${nominations.proposerId})`,
      name: candidateName,
      contest: contests.title,
    })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .where(and(eq(contests.electionId, electionId), eq(nominations.state, 'accepted')))
    .orderBy(asc(contests.position), asc(nominations.id))
}
