import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { voteChallenges } from '@/db/schema/democracy/motions'
import type { Work } from '@/lib/kernel/perform'
import { lockDecision } from '../decisions/lock-decision'
import { sidesOfMotion } from '../movers-of-composite'
import { publicationsOf } from './published'

/** What members carried, held, with whether it is public and what is proposed about that. Whoever moved or seconded it leaves it to others. */
export async function lockPublishing(work: Work, { number }: { number: number }) {
  const { motion, voteId } = await lockDecision(work, { number })
  const found = await publicationsOf(work.tx, voteId)
  return {
    motion,
    voteId,
    ...found,
    personId: null,
    officers: [] as string[],
    sides: await sidesOfMotion(work.tx, motion),
  }
}

/** The same for the officer who confirms what another one has proposed. */
export async function lockToConfirm(work: Work, which: { number: number }) {
  const found = await lockPublishing(work, which)
  return { ...found, officers: found.waiting ? [found.waiting.proposedBy] : [] }
}

/** As long as members doubt the result and nobody has answered, it is not shown to everybody. */
export async function isDoubted(work: Work, voteId: string): Promise<boolean> {
  const open = await work.tx.$count(
    voteChallenges,
    and(eq(voteChallenges.voteId, voteId), isNull(voteChallenges.answeredAt)),
  )
  return open > 0
}
