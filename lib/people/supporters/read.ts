import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { supporters } from '@/db/schema/people/supporters'
import type { PersonActor } from '@/lib/kernel/actor'

/** Since when somebody stands by us, and where they said they live. Nothing for whoever does not. */
export async function getOwnSupport({ personId }: PersonActor) {
  const [row] = await database()
    .select({ since: supporters.since, place: supporters.place })
    .from(supporters)
    .where(and(eq(supporters.personId, personId), isNull(supporters.endedAt)))
  return row
}

export async function isSupporter(person: PersonActor): Promise<boolean> {
  return (await getOwnSupport(person)) !== undefined
}
