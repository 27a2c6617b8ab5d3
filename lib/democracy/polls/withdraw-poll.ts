import 'server-only'
import { eq } from 'drizzle-orm'
import { pollAnswers, polls } from '@/db/schema/democracy/polls'
import { withdrawText } from '@/lib/kernel/outbox'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockPoll } from './lock-poll'
import { pollMoves } from './states'

type Withdrawing = { number: number; why: string }

/** Takes a question back. Those who were asked read why, what was answered is deleted uncounted, and emails that wait do not go. */
export const withdrawPoll = verb(
  'poll.withdraw',
  { subject: lockPoll },
  async (work, { poll }, { why }: Withdrawing) => {
    if (poll.closesAt <= work.now) throw new Refusal('poll.closed')
    await work.move(polls, poll, pollMoves, 'withdraw', {
      withdrawnBy: work.person.personId,
      withdrawnAt: work.now,
      whyWithdrawn: why,
    })
    await work.tx.delete(pollAnswers).where(eq(pollAnswers.pollId, poll.id))
    await withdrawText(work.tx, poll.id)
    work.record('poll.withdrawn', { kind: 'poll', id: poll.id }, { number: poll.number })
  },
)
