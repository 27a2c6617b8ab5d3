import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { applicationSections, applications, references } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import { applicationWithdrawn } from '@/emails/membership/application-withdrawn'
import { verb, type Work } from '@/lib/kernel/perform'
import { type Application, filed, lockOwn } from './own-application'
import { applicationMoves } from './states'

/** The applicant changes their mind, at any time before the decision. Referees who were asked are told. */
export const withdrawApplication = verb(
  'application.withdraw',
  { subject: lockOwn },
  async (work, application, _: Record<string, never>) => {
    if (application.state === 'withdrawn') return
    await withdraw(work, application)
    work.record('application.withdrawn', filed(application))
  },
)

/** Whoever is erased applies no longer; of an approved application only what was to be paid is left, and that ends apart. */
export async function withdrawOpenApplication(work: Work, personId: string) {
  const [open] = await work.tx
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.personId, personId),
        inArray(applications.state, [...applicationMoves.withdraw.from]),
      ),
    )
    .for('update')
  if (!open) return
  await withdraw(work, open)
  work.record('application.withdrawn', filed(open))
}

export async function withdraw(work: Work, application: Application) {
  await work.move(applications, application, applicationMoves, 'withdraw', {
    withdrawnAt: work.now,
  })
  await work.tx
    .delete(applicationSections)
    .where(eq(applicationSections.applicationId, application.id))
  await tellReferees(work, application)
}

async function tellReferees(work: Work, application: Application) {
  const [applicant] = await work.tx
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, application.personId))
  const asked = await work.tx
    .select({ id: references.id, personId: people.id, email: people.email, name: people.called })
    .from(references)
    .innerJoin(people, eq(people.id, references.refereeId))
    .where(
      and(
        eq(references.applicationId, application.id),
        eq(references.state, 'requested'),
        isNull(references.replacedAt),
      ),
    )
  for (const { id, email, personId, name } of asked) {
    if (!email) continue
    await work.email(applicationWithdrawn, {
      to: { email, personId },
      key: id,
      props: { refereeName: name, applicantName: applicant!.name },
    })
  }
}
