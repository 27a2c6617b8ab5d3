import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { supporters } from '@/db/schema/people/supporters'
import type { PersonActor } from '@/lib/kernel/actor'

/** Whether somebody stands by us as a supporter. */
export async function isSupporter({ personId }: PersonActor): Promise<boolean> {
  const [row] = await database()
    .select({ since: supporters.since })
    .from(supporters)
    .where(and(eq(supporters.personId, personId), isNull(supporters.endedAt)))
  return row !== undefined
}
