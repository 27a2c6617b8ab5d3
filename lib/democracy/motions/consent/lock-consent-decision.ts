import 'server-only'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertBoxOpen, lockMotion, lockVote } from '../lock-motion'

/** A consent decision while members can object, alone: which objection is the last one that it takes depends on those before it. */
export async function lockConsentDecision(work: Work, { number }: { number: number }) {
  const motion = await lockMotion(work, number)
  const vote = await lockVote(work, motion.id)
  if (vote.majority !== 'unless-objected') throw new Refusal('consent.ordinary-vote')
  assertBoxOpen(vote, work.now)
  return { motion, vote }
}
