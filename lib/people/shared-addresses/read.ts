import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { members, people } from '@/db/schema/people/people'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import type { Actor } from '@/lib/kernel/actor'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can } from '@/lib/permissions'
import { lapseSharing } from './lapse-sharing'

const person = alias(people, 'person')
const holder = alias(people, 'holder')

/** With whom somebody shares an address or is asked to: for themselves, and for officers who put details right. */
export async function listSharing(viewer: Actor, { personId }: { personId: string }) {
  const own = viewer.kind === 'person' && viewer.personId === personId
  if (!own && !can(viewer, 'details.correct', { personId })) return []
  const rows = await database()
    .select({ share: sharedAddresses, person: person.name, holder: holder.name })
    .from(sharedAddresses)
    .innerJoin(person, eq(person.id, sharedAddresses.personId))
    .innerJoin(holder, eq(holder.id, sharedAddresses.holderId))
    .where(
      and(
        isNull(sharedAddresses.endedAt),
        or(eq(sharedAddresses.personId, personId), eq(sharedAddresses.holderId, personId)),
      ),
    )
    .orderBy(asc(sharedAddresses.askedAt))
  const waiting = await waitingNow()
  const waits = (share: typeof sharedAddresses.$inferSelect) =>
    waiting({ by: share.askedBy, at: share.askedAt }, lapseSharing)
  return rows.map(({ share, person, holder }) => ({
    id: share.id,
    waits: waits(share),
    person,
    holder,
    /** Whether it is somebody else's address that this person reads. */
    ofAnother: share.personId === personId,
    agreed: share.agreedAt !== null,
    inForce: share.confirmedAt !== null,
    mayAnswer: own && share.holderId === personId && !share.agreedAt,
    mayConfirm:
      share.agreedAt !== null &&
      share.confirmedAt === null &&
      can(viewer, 'shared-address.confirm', {
        personId: share.personId,
        officers: [share.askedBy, share.holderId],
        spent: waits(share).spent,
      }),
  }))
}

export type Sharing = Awaited<ReturnType<typeof listSharing>>[number]

/** What waits for this officer as the second one: who wishes to share an address that its holder agreed to share. */
export async function listSharingToConfirm(viewer: Actor) {
  if (!can(viewer, 'member.search')) return []
  const agreed = and(
    isNull(sharedAddresses.endedAt),
    isNull(sharedAddresses.confirmedAt),
    isNotNull(sharedAddresses.agreedAt),
  )
  if (!(await isThereAny(sharedAddresses, agreed))) return []
  const rows = await database()
    .select({ share: sharedAddresses, name: person.name, number: members.number })
    .from(sharedAddresses)
    .innerJoin(person, eq(person.id, sharedAddresses.personId))
    .innerJoin(members, eq(members.personId, sharedAddresses.personId))
    .where(agreed)
    .orderBy(asc(sharedAddresses.agreedAt))
    .limit(20)
  const waiting = await waitingNow()
  return rows.flatMap(({ share, name, number }) => {
    const { personId, askedBy, askedAt, holderId } = share
    const { spent } = waiting({ by: askedBy, at: askedAt }, lapseSharing)
    const about = { personId, officers: [askedBy, holderId], spent }
    return can(viewer, 'shared-address.confirm', about)
      ? [{ id: share.id, since: share.agreedAt!, name, number }]
      : []
  })
}
