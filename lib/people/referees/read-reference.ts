import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { applications, references } from '@/db/schema/membership/join'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import { can, refusalOf } from '@/lib/permissions'
import { openApplicationStates } from './lock-application'
import { matchContact } from './match-contact'
import { ownCondition } from './states'
import { typistsOf } from './typists'

/** One reference that an officer is about to judge, or to match with the member who was meant. */
export async function readReference(viewer: Actor, referenceId: string) {
  if (!isId(referenceId) || !can(viewer, 'application.list')) return undefined
  const [found] = await database()
    .select({ reference: references, application: applications })
    .from(references)
    .innerJoin(applications, eq(applications.id, references.applicationId))
    .where(
      and(
        eq(references.id, referenceId),
        isNull(references.refusedAt),
        isNull(references.replacedAt),
        inArray(applications.state, openApplicationStates),
      ),
    )
  if (!found) return undefined
  const { id: applicationId, number, personId: applicantId } = found.application
  const { refereeName, refereeContact, place, refereeId } = found.reference
  const close = await database()
    .select({ refereeId: references.refereeId })
    .from(references)
    .where(eq(references.applicationId, applicationId))
  const refereeIds = close.flatMap((one) => one.refereeId ?? [])
  const contact = { applicationId, applicantId, contact: refereeContact, name: refereeName }
  return {
    number,
    place: place,
    refereeName,
    refereeContact,
    /** Set when nobody could be asked yet. */
    unmatched:
      refereeId === null && ownCondition(found.reference, now()) === 'waiting'
        ? ((await matchContact(contact, now())).why ?? ('findable' as const))
        : undefined,
    conflict: refusalOf(viewer, 'reference.judge', {
      applicantId,
      refereeIds,
      typistIds: await typistsOf(database(), applicationId),
    }),
  }
}
