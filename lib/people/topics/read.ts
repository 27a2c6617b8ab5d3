import 'server-only'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { consents } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { type Topic, topics } from '@/lib/organisation'

/** What somebody asked for emails about, in the order of the profile. */
export async function topicsOf(personId: string): Promise<Topic[]> {
  const rows = await database()
    .select({ topic: consents.topic })
    .from(consents)
    .where(
      and(eq(consents.personId, personId), isNull(consents.withdrawnAt), isNotNull(consents.topic)),
    )
  return topics.filter((topic) => rows.some((row) => row.topic === topic))
}

/** One's own. Nobody else is shown them. */
export async function listOwnTopics(viewer: Actor): Promise<Topic[] | undefined> {
  return viewer.kind === 'person' ? topicsOf(viewer.personId) : undefined
}
