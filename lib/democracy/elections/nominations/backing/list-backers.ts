import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { nominationBackers } from '@/db/schema/democracy/nominations'
import { people } from '@/db/schema/people/people'

/** Who stands behind a nomination, and for which group. */
export async function listBackers(nominationId: string) {
  return database()
    .select({
      personId: nominationBackers.personId,
      group: nominationBackers.group,
      name: nominationBackers.name,
    })
    .from(nominationBackers)
    .where(eq(nominationBackers.nominationId, nominationId))
    .orderBy(asc(nominationBackers.backedAt))
}

/** Where a member lives, for whose local group they may speak. */
export async function constituencyOf(personId: string) {
  const [person] = await database()
    .select({ constituency: people.constituency })
    .from(people)
    .where(eq(people.id, personId))
  return person?.constituency ?? null
}
