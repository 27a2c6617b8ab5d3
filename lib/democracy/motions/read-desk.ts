import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { motions, motionVotes } from '@/db/schema/democracy/motions'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { getMotion, worksOnMotions } from './read'
import { votePhase } from './states'

/** What waits for the secretary and for the chairs, the longest waiting first. Both see both. */
export async function listMotionsAtDesk(viewer: Actor) {
  if (!worksOnMotions(viewer)) return undefined
  const { number, title, secondedAt } = motions
  const [toCall, voting] = await Promise.all([
    database()
      .select({ number, title, secondedAt })
      .from(motions)
      .where(eq(motions.state, 'seconded'))
      .orderBy(asc(motions.secondedAt))
      .limit(100),
    database()
      .select({ number, title, vote: motionVotes })
      .from(motions)
      .innerJoin(motionVotes, eq(motionVotes.motionId, motions.id))
      .where(eq(motions.state, 'voting'))
      .orderBy(asc(motionVotes.closesAt))
      .limit(100),
  ])
  const votes = voting.map(({ vote, ...motion }) => ({
    ...motion,
    opensAt: vote.opensAt,
    closesAt: vote.closesAt,
    phase: votePhase(vote, now()),
  }))
  return {
    toCall,
    running: votes.filter((vote) => vote.phase !== 'closed'),
    toDeclare: votes.filter((vote) => vote.phase === 'closed'),
  }
}

export async function getMotionAtDesk(viewer: Actor, number: number) {
  if (!worksOnMotions(viewer)) return undefined
  const motion = await getMotion(viewer, number)
  return (
    motion && {
      ...motion,
      mayCall: motion.state === 'seconded' && can(viewer, 'vote.call'),
      mayDeclare: motion.vote?.phase === 'closed' && can(viewer, 'vote.declare'),
    }
  )
}
