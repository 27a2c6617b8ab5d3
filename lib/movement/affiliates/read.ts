import 'server-only'
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { affiliates } from '@/db/schema/movement/affiliates'
import { followDemoClock } from '@/lib/kernel/demo-clock'

/** The affiliates that anyone can read of: those whose contact has agreed to be named, in the order of their names. */
export async function listAffiliates() {
  await followDemoClock()
  const rows = await database()
    .select({
      number: affiliates.number,
      name: affiliates.name,
      about: affiliates.about,
      website: affiliates.website,
      admittedAt: affiliates.admittedAt,
    })
    .from(affiliates)
    .where(and(eq(affiliates.state, 'admitted'), isNotNull(affiliates.consentVersion)))
    .orderBy(asc(sql`lower(${affiliates.name})`))
  return rows.map(({ admittedAt, ...affiliate }) => ({ ...affiliate, admittedAt: admittedAt! }))
}
