import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { contests } from '@/db/schema/democracy/elections'
import { hustingsQuestions } from '@/db/schema/democracy/hustings'
import { nominations } from '@/db/schema/democracy/nominations'
import { members } from '@/db/schema/people/people'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { lockElectionOfNomination } from '../nominations/lock-nomination'
import { live } from '../nominations/states'
import { hustingsOpen } from './hustings-open'

/** `id` comes with the form: the same form sent twice is one question. */
type Question = { id?: string; slug: string; text: string }

/** A member asks all candidates. A few questions each, so that there is time to answer them. */
export const askQuestion = verb('question.ask', async (work, input: Question) => {
  const { personId } = work.person
  const id = input.id ?? newId()
  const election = await lockElectionOfNomination(work, input.slug, 'share')
  await work.tx
    .select({ held: members.personId })
    .from(members)
    .where(eq(members.personId, personId))
    .for('no key update')
  const asked = await work.tx
    .select({ id: hustingsQuestions.id })
    .from(hustingsQuestions)
    .where(
      and(eq(hustingsQuestions.electionId, election.id), eq(hustingsQuestions.askedBy, personId)),
    )
  if (asked.some((one) => one.id === id)) return { slug: input.slug }
  if (!hustingsOpen(election, work.now)) throw new Refusal('hustings.not-open')
  if (asked.length >= organisation.rules.hustingsQuestions) throw new Refusal('hustings.too-many')
  if (await stands(work, election.id, personId)) throw new Refusal('hustings.candidates-only')
  await work.tx.insert(hustingsQuestions).values({
    id,
    electionId: election.id,
    askedBy: personId,
    text: input.text,
    askedAt: work.now,
  })
  work.record('question.asked', { kind: 'election', id: election.id })
  return { slug: input.slug }
})

async function stands(work: Work, electionId: string, personId: string) {
  const [row] = await work.tx
    .select({ one: sql`1` })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .where(
      and(
        eq(contests.electionId, electionId),
        eq(nominations.candidateId, personId),
        inArray(nominations.state, live),
      ),
    )
    .limit(1)
  return row !== undefined
}
