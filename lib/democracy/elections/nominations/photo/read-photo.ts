import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import type { Actor } from '@/lib/kernel/actor'
import { photoType } from '@/lib/photos/redraw'
import { visibleInside } from '../../election-visibility'
import { live } from '../states'

/** A candidate's picture, for whoever may see the nomination. */
export async function getPhoto(viewer: Actor, slug: string, nominationId: string) {
  const [row] = await database()
    .select({ photo: nominations.photo })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .innerJoin(elections, eq(elections.id, contests.electionId))
    .where(
      and(
        eq(nominations.id, nominationId),
        eq(elections.slug, slug),
        inArray(nominations.state, live),
        visibleInside(viewer),
      ),
    )
  const mediaType = row?.photo && photoType(row.photo)
  return row?.photo && mediaType ? { content: row.photo, mediaType } : undefined
}
