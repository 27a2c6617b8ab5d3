import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import type { Actor } from '@/lib/kernel/actor'
import { candidateName } from '../candidate-name'
import { visibleInside } from '../election-visibility'
import { live, type NominationState } from './states'
import { visibleDeclarations } from './visible-declarations'

/** Everybody put forward and not gone, under their positions: those who stand with their words, the others with what they lack. */
export async function listNominations(viewer: Actor, slug: string) {
  const rows = await database()
    .select({
      id: nominations.id,
      contestId: nominations.contestId,
      name: candidateName,
      state: sql<NominationState>`${nominations.state}`,
      statement: nominations.statement,
      photoAlt: sql<
        string | null
      >`case when ${nominations.photo} is not null then ${nominations.photoAlt} end`,
      declarationsSealed: nominations.declarationsSealed,
    })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .innerJoin(elections, eq(elections.id, contests.electionId))
    .where(and(eq(elections.slug, slug), inArray(nominations.state, live), visibleInside(viewer)))
    .orderBy(asc(contests.position), asc(nominations.id))
  return rows.map(({ declarationsSealed, statement, ...line }) => ({
    ...line,
    statement: line.state === 'accepted' ? statement : null,
    declared: line.state === 'accepted' ? visibleDeclarations(declarationsSealed, false) : [],
  }))
}

export type NominationLine = Awaited<ReturnType<typeof listNominations>>[number]
