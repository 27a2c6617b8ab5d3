import 'server-only'
import { eq } from 'drizzle-orm'
import { cache } from 'react'
import { type Database, database, type Transaction } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { now } from '@/lib/kernel/clock'
import { groupsOf } from './group-members'

type Within = { at: Date; db: Database | Transaction }

/** What decides which meetings, polls and events are for somebody: their groups and where they live. Within an act, by its transaction and its time. */
export function groupsAndPlaceOf(personId: string, within?: Within) {
  return within ? read(personId, within) : readOnceAPage(personId)
}

/** Many parts of a page want to know. */
const readOnceAPage = cache((personId: string) => read(personId, { at: now(), db: database() }))

async function read(personId: string, { at, db }: Within) {
  const [own, [person]] = await Promise.all([
    groupsOf(personId, at, db),
    db.select({ place: people.constituency }).from(people).where(eq(people.id, personId)),
  ])
  return { groups: own.map(({ group }) => group), place: person?.place ?? null }
}
