import 'server-only'
import { asc, eq, or, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { savedLists } from '@/db/schema/records/saved-lists'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { officesWith } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { type SavedListFilter, savedListFilter } from '../filters'

export type SavedList = {
  id: string
  name: string
  filter: SavedListFilter
  own: boolean
  /** Its maker shared it and has left office since. It keeps working, and any officer can remove it. */
  ofOfficers: boolean
  shared: boolean
  ownerName: string
}

/** Who does not see what members pay has no use for a saved list that asks for it: left out of it, it would find others. */
export function mayUseSavedList(viewer: Actor, { band, way }: SavedListFilter): boolean {
  return can(viewer, 'member.search') && (!(band || way) || can(viewer, 'dues.read'))
}

/** One's own saved lists, and those that colleagues share, as far as one sees what they ask for. */
export async function listSavedLists(viewer: Actor): Promise<SavedList[]> {
  if (!can(viewer, 'member.search')) return []
  const me = personOf(viewer)
  const at = now().toISOString()
  const reading = sql.join(
    officesWith('members.read').map((office) => sql`${office}`),
    sql`, `,
  )
  const inOffice = sql<boolean>`exists (select 1 from terms t where t.person_id = ${savedLists.ownerId}
    and t.office in (${reading}) and t.starts_at <= ${at} and t.ends_at > ${at})`
  const rows = await database()
    .select({ savedList: savedLists, ownerName: people.name, inOffice })
    .from(savedLists)
    .innerJoin(people, eq(people.id, savedLists.ownerId))
    .where(or(eq(savedLists.ownerId, me), eq(savedLists.shared, true)))
    .orderBy(asc(savedLists.name), asc(savedLists.id))
    .limit(100)
  return (
    rows
      // What the profile no longer knows is no longer asked for.
      .map(({ savedList, ownerName, inOffice }) => ({
        ...savedList,
        ownerName,
        ofOfficers: savedList.shared && !inOffice,
        filter: savedListFilter.parse(savedList.filter),
      }))
      .filter(({ filter }) => mayUseSavedList(viewer, filter))
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
