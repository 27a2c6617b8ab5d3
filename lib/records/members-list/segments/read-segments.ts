import 'server-only'
import { asc, eq, or, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { memberSegments } from '@/db/schema/records/member-segments'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { officesWith } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { type SegmentFilter, segmentFilter } from '../filters'

export type Segment = {
  id: string
  name: string
  filter: SegmentFilter
  own: boolean
  /** Its maker shared it and has left office since. It keeps working, and any officer can remove it. */
  ofOfficers: boolean
  shared: boolean
  ownerName: string
}

/** Who does not see what members pay has no use for a segment that asks for it: left out of it, it would find others. */
export function mayUseSegment(viewer: Actor, { band, way }: SegmentFilter): boolean {
  return can(viewer, 'member.search') && (!(band || way) || can(viewer, 'dues.read'))
}

/** One's own segments, and those that colleagues share, as far as one sees what they ask for. */
export async function listSegments(viewer: Actor): Promise<Segment[]> {
  if (!can(viewer, 'member.search')) return []
  const me = personOf(viewer)
  const at = now().toISOString()
  const reading = sql.join(
    officesWith('members.read').map((office) => sql`${office}`),
    sql`, `,
  )
  const inOffice = sql<boolean>`exists (select 1 from terms t where t.person_id = ${memberSegments.ownerId}
    and t.office in (${reading}) and t.starts_at <= ${at} and t.ends_at > ${at})`
  const rows = await database()
    .select({ segment: memberSegments, ownerName: people.name, inOffice })
    .from(memberSegments)
    .innerJoin(people, eq(people.id, memberSegments.ownerId))
    .where(or(eq(memberSegments.ownerId, me), eq(memberSegments.shared, true)))
    .orderBy(asc(memberSegments.name), asc(memberSegments.id))
    .limit(100)
  return (
    rows
      // What the profile no longer knows is no longer asked for.
      .map(({ segment, ownerName, inOffice }) => ({
        ...segment,
        ownerName,
        ofOfficers: segment.shared && !inOffice,
        filter: segmentFilter.parse(segment.filter),
      }))
      .filter(({ filter }) => mayUseSegment(viewer, filter))
      .map(({ id, name, filter, ownerId, shared, ownerName, ofOfficers }) => ({
        id,
        name,
        filter,
        shared,
        ofOfficers,
        own: ownerId === me,
        ownerName,
      }))
  )
}
