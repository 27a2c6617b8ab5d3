import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { applications, references } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { typistsOf } from './typists'

/** In these states of an application its references still matter. */
export const openApplicationStates: (typeof applications.$inferSelect)['state'][] = [
  'submitted',
  'returned',
]

/**
 * One reference with its application, locked: referee, applicant and officers who act at the same moment take their turns,
 * always through the application first. Refuses once the application is no longer open.
 */
export async function lockApplicationOfReference(
  work: Work,
  { referenceId }: { referenceId: string },
) {
  const [found] = await work.tx
    .select({ application: applications })
    .from(applications)
    .where(
      and(
        inArray(applications.state, openApplicationStates),
        inArray(
          applications.id,
          work.tx
            .select({ id: references.applicationId })
            .from(references)
            .where(eq(references.id, referenceId)),
        ),
      ),
    )
    .for('update')
  if (!found) throw new Refusal('not-there')
  const { application } = found
  const all = await work.tx
    .select()
    .from(references)
    .where(eq(references.applicationId, application.id))
  const [applicant] = await work.tx.select().from(people).where(eq(people.id, application.personId))
  return {
    application,
    applicant: applicant!,
    reference: all.find((reference) => reference.id === referenceId)!,
    /** Whose it is. */
    personId: application.personId,
    /** Who is close to it, for the rule about conflicts of interest. */
    applicantId: application.personId,
    refereeIds: all.flatMap((reference) => reference.refereeId ?? []),
    typistIds: await typistsOf(work.tx, application.id),
    onPaper: application.signedOn !== null,
    /** Where the audit files it: with the application. */
    filed: { kind: 'application', id: application.id },
  }
}

export type Case = Awaited<ReturnType<typeof lockApplicationOfReference>>
