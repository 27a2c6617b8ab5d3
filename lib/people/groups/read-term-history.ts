import 'server-only'
import { and, desc, eq, lte } from 'drizzle-orm'
import { database } from '@/db/client'
import { groupTerms } from '@/db/schema/people/groups'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { groups, offices, organisation } from '@/lib/organisation'
import { can, refusalOf } from '@/lib/permissions'
import { groupName, groupRoles } from './states'

/**
 * Who held what and when, the newest first, for members. Offices are public. Of a group those are named who let members read it,
 * and to the officers who appoint everybody. Whose details are erased is there without a name.
 */
export async function listTermHistory(viewer: Actor) {
  if (refusalOf(viewer, 'group.read')) return undefined
  const at = now()
  const seesAll = can(viewer, 'term.list')
  const held = await database()
    .select({ term: terms, name: people.name })
    .from(terms)
    .innerJoin(people, eq(people.id, terms.personId))
    .where(lte(terms.startsAt, at))
    .orderBy(desc(terms.startsAt))
  const inGroups = await database()
    .select({ term: groupTerms, name: people.name })
    .from(groupTerms)
    .innerJoin(people, eq(people.id, groupTerms.personId))
    .where(and(lte(groupTerms.startsAt, at)))
    .orderBy(desc(groupTerms.startsAt))
  const line = (
    { id, startsAt, endsAt }: { id: string; startsAt: Date; endsAt: Date },
    name: string,
    as?: string,
  ) => ({
    id,
    name: name || 'Name withheld',
    as,
    from: inWords(dateOf(startsAt)),
    until: endsAt > at ? undefined : inWords(dateOf(endsAt)),
  })
  return {
    offices: offices.map((office) => ({
      title: organisation.offices[office].name,
      terms: held
        .filter(({ term }) => term.office === office)
        .map(({ term, name }) => line(term, name)),
    })),
    groups: groups.map((group) => ({
      title: groupName(group),
      terms: inGroups
        .filter(({ term }) => term.group === group && (seesAll || term.visibleTo !== 'group'))
        .map(({ term, name }) => line(term, name, groupRoles[term.role])),
    })),
  }
}
