import 'server-only'
import { asc, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { outsideNominations } from '@/db/schema/movement/outside-elections'

/** Which local parties have nominated these candidates, in the order of their decisions. For everybody. */
export function listOutsideNominations(candidateIds: readonly string[]) {
  return database()
    .select({
      id: outsideNominations.id,
      candidateId: outsideNominations.candidateId,
      party: outsideNominations.party,
      nominatedOn: outsideNominations.nominatedOn,
      source: outsideNominations.source,
    })
    .from(outsideNominations)
    .where(inArray(outsideNominations.candidateId, [...candidateIds]))
    .orderBy(asc(outsideNominations.nominatedOn), asc(outsideNominations.party))
}

export type OutsideNomination = Awaited<ReturnType<typeof listOutsideNominations>>[number]
