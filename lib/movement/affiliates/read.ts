import 'server-only'
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { affiliates } from '@/db/schema/movement/affiliates'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { yearsOf } from './read-years'
import { affiliationOn } from './years'

/** The affiliates that anyone can read of: those whose contact has agreed to be named and whose affiliation has not lapsed, in the order of their names. */
export async function listAffiliates() {
  await followDemoClock()
  const rows = await database()
    .select({
      id: affiliates.id,
      number: affiliates.number,
      name: affiliates.name,
      about: affiliates.about,
      website: affiliates.website,
      admittedAt: affiliates.admittedAt,
    })
    .from(affiliates)
    .where(and(eq(affiliates.state, 'admitted'), isNotNull(affiliates.consentVersion)))
    .orderBy(asc(sql`lower(${affiliates.name})`))
  const years = await yearsOf(
    database(),
    rows.map(({ id }) => id),
  )
  const today = dateOf(now())
  return rows
    .filter(({ id }) => affiliationOn(years.get(id) ?? [], today).stands !== 'lapsed')
    .map(({ id, admittedAt, ...affiliate }) => ({ ...affiliate, admittedAt: admittedAt! }))
}
