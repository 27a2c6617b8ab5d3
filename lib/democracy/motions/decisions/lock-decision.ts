import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { decisionDuties } from '@/db/schema/democracy/decisions'
import { motionVotes, standingVote } from '@/db/schema/democracy/motions'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { listGroupMembers } from '@/lib/people/groups/group-members'
import { lockMotion } from '../lock-motion'
import type { Answering } from './states'

/** What members carried, held, with who answers for it at the moment. What was lost or set aside nobody answers for. */
export async function lockDecision(work: Work, { number }: { number: number }) {
  const motion = await lockMotion(work, number)
  const [vote] = await work.tx
    .select({ id: motionVotes.id })
    .from(motionVotes)
    .where(
      and(eq(motionVotes.motionId, motion.id), eq(motionVotes.outcome, 'carried'), standingVote),
    )
  if (!vote) throw new Refusal('decision.not-carried')
  const [duty] = await work.tx
    .select()
    .from(decisionDuties)
    .where(eq(decisionDuties.voteId, vote.id))
    .orderBy(desc(decisionDuties.givenAt), desc(decisionDuties.id))
    .limit(1)
  return { motion, voteId: vote.id, duty }
}

/** Who answers, as the table of permissions asks it. Nobody, where nobody has been named. */
export async function whoAnswers(
  duty: Answering | undefined,
  at: Date,
  db: Database | Transaction = database(),
) {
  const there = duty?.group ? await listGroupMembers([duty.group], at, db) : []
  return {
    office: duty?.office ?? null,
    groupMembers: new Set(there.map(({ personId }) => personId)),
  }
}
