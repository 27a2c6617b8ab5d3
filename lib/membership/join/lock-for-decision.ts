import 'server-only'
import { eq } from 'drizzle-orm'
import { applications, references } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { typistsOf } from '@/lib/people/referees/typists'
import { whatIsRead } from './what-is-read'

/** An application that an officer is about to act on, locked, with everybody who is close to it. */
export async function lockForDecision(work: Work, { applicationId }: { applicationId: string }) {
  const [application] = await work.tx
    .select()
    .from(applications)
    .where(eq(applications.id, applicationId))
    .for('update')
  if (!application || application.state === 'draft') throw new Refusal('not-there')
  const [applicant] = await work.tx.select().from(people).where(eq(people.id, application.personId))
  const all = await work.tx
    .select()
    .from(references)
    .where(eq(references.applicationId, application.id))
  return {
    application,
    applicant: applicant!,
    /** What there is to read of it at this moment, for whoever decides on what they have read. */
    read: () => whatIsRead(work, application, all),
    references: all.filter((reference) => !reference.replacedAt),
    applicantId: application.personId,
    refereeIds: all.flatMap((reference) => reference.refereeId ?? []),
    typistIds: await typistsOf(work.tx, application.id),
    onPaper: application.signedOn !== null,
    filed: { kind: 'application', id: application.id },
  }
}

/** The officer who acts, once the table of permissions has let them; an application that another one took is theirs. */
export function officerFor(work: Work, application: { takenBy: string | null }): string {
  const { personId } = work.person
  if (application.takenBy && application.takenBy !== personId) throw new Refusal('join.taken')
  return personId
}

/** The same officer pressed the same button twice: what they wanted is done. */
export function alreadyDecided(
  work: Work,
  application: { state: string; decidedBy: string | null },
  state: string,
): boolean {
  return (
    application.state === state &&
    work.actor.kind === 'person' &&
    application.decidedBy === work.actor.personId
  )
}
