import 'server-only'
import { eq } from 'drizzle-orm'
import { motionVotes } from '@/db/schema/democracy/motions'
import { voteExtended } from '@/emails/democracy/vote-extended'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { announceChange, assertNotClosed, lockVoteToChange } from './change-vote'
import { optionsByPost } from './options/count-options'
import type { WallTime } from './vote-times'

type Extension = { number: number; closes: WallTime; reason: string }

/** Before the first ballot: voting closes later than was said, within what the rule book allows. */
export const extendVote = verb(
  'vote.change',
  { subject: (work, { number }: Extension) => lockVoteToChange(work, { number }) },
  async (work, found, { number, closes, reason }: Extension) => {
    const { motion, vote } = found
    assertNotClosed(found, work.now)
    const closesAt = atWallTime(closes.date, closes.time)
    if (closesAt <= vote.closesAt) throw new Refusal('vote.not-later')
    if (closesAt > addDays(vote.opensAt, organisation.rules.voteMaximumDays))
      throw new Refusal('vote.too-long')
    await work.tx.update(motionVotes).set({ closesAt }).where(eq(motionVotes.id, vote.id))
    const job = { runAt: closesAt, key: `shuffle/${vote.id}` }
    await work.queue('shuffle-ballots', { voteId: vote.id }, job)
    await announceChange(work, found, { reason, closesAt }, voteExtended, {
      closesAt: closesAt.toISOString(),
      open: vote.kind === 'open',
      consent: vote.majority === 'unless-objected',
      between: await optionsByPost(work.tx, vote),
    })
    const detail = { number, closesAt: closesAt.toISOString() }
    work.record('vote.extended', { kind: 'motion', id: motion.id }, detail)
  },
)
