import 'server-only'
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { motions, motionVotes, namedVotes, objections } from '@/db/schema/democracy/motions'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { getMotion } from '../read'

/**
 * Who objects to a motion and why, for whoever reads the motion: while it is carried unless so many object, once it is carried, and after
 * they have stopped it. Objections are made to be answered, so they are read at once and not only when it is over.
 */
export async function getObjections(viewer: Actor, number: number) {
  const motion = await getMotion(viewer, number)
  if (!motion) return undefined
  const rows = await database()
    .select({
      vote: motionVotes,
      personId: objections.personId,
      name: namedVotes.name,
      reason: objections.reason,
      madeAt: objections.madeAt,
    })
    .from(motions)
    .innerJoin(motionVotes, eq(motionVotes.motionId, motions.id))
    .leftJoin(objections, eq(objections.voteId, motionVotes.id))
    .leftJoin(
      namedVotes,
      and(eq(namedVotes.voteId, objections.voteId), eq(namedVotes.personId, objections.personId)),
    )
    .where(and(eq(motions.number, number), isNotNull(motionVotes.objectionsToStop)))
    .orderBy(desc(motionVotes.calledAt), asc(objections.madeAt), asc(objections.personId))
  const rounds = new Map<string, ConsentRound>()
  for (const { vote, personId, name, reason, madeAt } of rows) {
    // What nobody had objected to is cancelled, and what was set aside is told with its challenge.
    if (vote.cancelledAt || vote.setAsideAt) continue
    const round = rounds.get(vote.id) ?? {
      id: vote.id,
      needed: vote.objectionsToStop!,
      stoppedAt: vote.stoppedAt,
      objections: [],
    }
    if (personId)
      round.objections.push({
        place: round.objections.length,
        own: personId === personOf(viewer),
        name: name!,
        reason: reason!,
        madeAt: madeAt!,
      })
    rounds.set(vote.id, round)
  }
  const all = [...rounds.values()]
  return {
    standing: all.find(({ stoppedAt }) => !stoppedAt),
    stopped: all.filter(({ stoppedAt }) => stoppedAt),
  }
}

export type Objection = {
  place: number
  own: boolean
  name: string
  /** Empty once its author is erased. */
  reason: string
  madeAt: Date
}

export type ConsentRound = {
  id: string
  /** So many objections stop it. */
  needed: number
  stoppedAt: Date | null
  objections: Objection[]
}
