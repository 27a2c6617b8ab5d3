import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { meetings } from '@/db/schema/democracy/meetings'
import { affiliateDelegates, affiliates, delegateArrivals } from '@/db/schema/movement/affiliates'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { hashOf } from '@/lib/kernel/ids'
import { can } from '@/lib/permissions'
import { yearsOfOne } from '../read-years'
import { affiliationOn } from '../years'
import { isDelegationOver, whoIs } from './lock-delegate'

/** The delegates of one affiliate, each with who stands in; for its contact, and for the officers who look after affiliates. */
export async function listDelegates(affiliateId: string) {
  const rows = await database()
    .select()
    .from(affiliateDelegates)
    .where(eq(affiliateDelegates.affiliateId, affiliateId))
    .orderBy(asc(affiliateDelegates.id))
  const today = dateOf(now())
  const told = ({ id, acceptedAt, until, ...row }: (typeof rows)[number]) => ({
    ...{ id, until },
    ...whoIs(row),
    accepted: acceptedAt !== null,
  })
  return rows
    .filter(({ standsInFor }) => standsInFor === null)
    .map((delegate) => {
      const substitute = rows.find(({ standsInFor }) => standsInFor === delegate.id)
      const counts = substitute && substitute.until! >= today
      return { ...told(delegate), substitute: counts ? told(substitute) : undefined }
    })
}

export type ListedDelegate = Awaited<ReturnType<typeof listDelegates>>[number]

/** What whoever has a delegate’s link is asked, and from their yes on their credential. */
export async function getOwnDelegation(token: string) {
  await followDemoClock()
  const [row] = await database()
    .select({ delegate: affiliateDelegates, affiliate: affiliates })
    .from(affiliateDelegates)
    .innerJoin(affiliates, eq(affiliates.id, affiliateDelegates.affiliateId))
    .where(eq(affiliateDelegates.tokenHash, hashOf(token)))
  if (row?.affiliate.state !== 'admitted') return undefined
  const { delegate, affiliate } = row
  const today = dateOf(now())
  if (isDelegationOver(delegate, now())) return undefined
  const { stands } = affiliationOn(await yearsOfOne(database(), affiliate.id), today)
  const others = await listDelegates(affiliate.id)
  const substitute = others.find(({ id }) => id === delegate.id)?.substitute
  return {
    ...whoIs(delegate),
    organisation: affiliate.name,
    until: delegate.until,
    accepted: delegate.acceptedAt !== null,
    credential: delegate.credential,
    lapsed: stands === 'lapsed',
    /** Until when somebody stands in for them who has said yes. */
    substitutedUntil: substitute?.accepted ? substitute.until : null,
  }
}

export type OwnDelegation = NonNullable<Awaited<ReturnType<typeof getOwnDelegation>>>

/** The delegates who are at a meeting of all members, for whoever is at its door. Nothing, where it is none. */
export async function listDelegatesHere(viewer: Actor, number: number) {
  if (!can(viewer, 'meeting.run')) return undefined
  const [meeting] = await database().select().from(meetings).where(eq(meetings.number, number))
  if (!meeting || meeting.group || meeting.place) return undefined
  const rows = await database()
    .select({
      id: affiliateDelegates.id,
      namedSealed: affiliateDelegates.namedSealed,
      organisation: affiliates.name,
    })
    .from(delegateArrivals)
    .innerJoin(affiliateDelegates, eq(affiliateDelegates.id, delegateArrivals.delegateId))
    .innerJoin(affiliates, eq(affiliates.id, affiliateDelegates.affiliateId))
    .where(eq(delegateArrivals.meetingId, meeting.id))
    .orderBy(asc(delegateArrivals.arrivedAt))
  return rows.map(({ id, organisation, ...row }) => ({ id, organisation, name: whoIs(row).name }))
}
