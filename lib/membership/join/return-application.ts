import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { applicationQuestions, applications } from '@/db/schema/membership/join'
import { applicationReturned } from '@/emails/membership/application-returned'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { assertReadAsItIs } from '@/lib/kernel/read-meanwhile'
import { lockForDecision, officerFor } from './lock-for-decision'
import { applicationMoves } from './states'

type Returned = { applicationId: string; question: string; seen?: string }

/** An officer asks something before deciding. The application waits until the applicant has answered. */
export const returnApplication = verb(
  'application.return',
  { subject: lockForDecision },
  async (work, found, { applicationId, question, seen }: Returned) => {
    const { application, applicant, filed } = found
    const askedBy = officerFor(work, application)
    const [open] = await work.tx
      .select()
      .from(applicationQuestions)
      .where(
        and(
          eq(applicationQuestions.applicationId, applicationId),
          isNull(applicationQuestions.answeredAt),
        ),
      )
    // The same button pressed twice.
    if (open?.askedBy === askedBy && open.question === question) return
    await assertReadAsItIs(seen, found.read)
    await work.move(applications, application, applicationMoves, 'return')
    const id = newId()
    await work.tx
      .insert(applicationQuestions)
      .values({ id, applicationId, question, askedBy, askedAt: work.now })
    work.record('application.returned', filed, { questionId: id })
    await work.email(applicationReturned, {
      to: { email: applicant.email, personId: applicant.id },
      key: `question/${id}`,
      props: {
        name: applicant.called,
        question,
        link: siteUrl('/join/application'),
      },
    })
  },
)
