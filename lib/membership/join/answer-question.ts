import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { applicationQuestions, applications } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import { applicationAnswered } from '@/emails/membership/application-answered'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type Application, filed, lockOwn } from './own-application'
import { applicationMoves } from './states'

/** The applicant answers what was asked before the decision; the application goes back to the officers. */
export const answerQuestion = verb(
  'application.answer',
  { subject: lockOwn },
  async (work, application, { answer }: { answer: string }) => {
    await putAnswer(work, application, answer)
    work.record('application.answered', filed(application))
  },
)

/** The answer to what was asked, whoever brings it. The officer who asked is told. */
export async function putAnswer(work: Work, application: Application, answer: string) {
  const [question] = await work.tx
    .update(applicationQuestions)
    .set({ answer, answeredAt: work.now })
    .where(
      and(
        eq(applicationQuestions.applicationId, application.id),
        isNull(applicationQuestions.answeredAt),
      ),
    )
    .returning()
  if (!question) throw new Refusal('moved-meanwhile')
  await work.move(applications, application, applicationMoves, 'answer')
  await tellOfficer(work, application, question)
}

type Question = { id: string; askedBy: string }

async function tellOfficer(work: Work, { number }: Application, question: Question) {
  const [officer] = await work.tx.select().from(people).where(eq(people.id, question.askedBy))
  if (!officer?.email) return
  await work.email(applicationAnswered, {
    to: { email: officer.email, personId: officer.id },
    key: question.id,
    props: {
      officerName: officer.called,
      number,
      link: siteUrl(`/desk/applications/${number}`),
    },
  })
}
