import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { elections } from '@/db/schema/democracy/elections'
import { markQueries } from '@/db/schema/democracy/marked-register'
import { markQueryAnswered } from '@/emails/democracy/mark-query-answered'
import { isTheirRecord } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { confirmersIn, confirming } from '../stand-ins/confirmers'

export type MarkAnswer = { queryId: string; upheld: boolean; answer: string }

/** The returning officer, or another officer who has taken no side, says what became of it. Counted on the result page. */
export const answerMarkQuery = verb(
  'register.answer',
  { knownTo: 'register.read', subject: findQuery },
  async (work, { query, election }, { queryId, upheld, answer }: MarkAnswer) => {
    if (isTheirRecord(work.person, query.personId)) throw new Refusal('own-case')
    const answered = await work.tx
      .update(markQueries)
      .set({ answer, upheld, answeredAt: work.now, answeredBy: work.person.personId })
      .where(and(eq(markQueries.id, queryId), isNull(markQueries.answeredAt)))
      .returning({ id: markQueries.id })
    if (answered.length === 0) throw new Refusal('register.answered-already')
    const member = await addresseeOf(work.tx, query.personId)
    if (member) {
      await work.email(markQueryAnswered, {
        to: member,
        key: queryId,
        props: {
          name: member.name,
          title: election.title,
          upheld,
          answer,
          link: siteUrl(`/elections/${election.slug}/register`),
        },
      })
    }
    work.record('register.answered', { kind: 'election', id: election.id }, { upheld })
    return { slug: election.slug }
  },
)

async function findQuery(work: Work, { queryId }: { queryId: string }) {
  const [found] = await work.tx
    .select({ query: markQueries, election: elections })
    .from(markQueries)
    .innerJoin(elections, eq(elections.id, markQueries.electionId))
    .where(eq(markQueries.id, queryId))
  if (!found) return undefined
  const { query, election } = found
  const { returningOfficerId } = election
  const confirmers = await confirmersIn(work.tx, election, work.now)
  const about = { personId: query.personId, officers: [] }
  return { query, election, returningOfficerId, ...confirming(confirmers, about) }
}
