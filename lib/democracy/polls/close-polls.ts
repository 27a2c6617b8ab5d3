import 'server-only'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { pollAnswers, pollOptions, polls } from '@/db/schema/democracy/polls'
import { listInvited } from '@/lib/democracy/meetings/invited'
import { system } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { countPollAnswers } from './count-poll-answers'
import { pollMoves } from './states'

/**
 * Counts the answers of those who are still asked, keeps the figures, and deletes who answered what in the same transaction. It holds the
 * poll alone, and whoever answers shares it: each answer is counted, or its member hears that it came too late. Done once; asking again
 * changes nothing.
 */
export const closePoll = verb('poll.close', async (work, { pollId }: { pollId: string }) => {
  const [poll] = await work.tx.select().from(polls).where(eq(polls.id, pollId)).for('update')
  if (!poll) throw new Refusal('not-there')
  if (poll.state !== 'open' || work.now < poll.closesAt) return
  const invited = await listInvited(poll, work.now, work.tx)
  const stillAsked = new Set(invited.map(({ personId }) => personId))
  const ofPoll = eq(pollAnswers.pollId, poll.id)
  const gone = await work.tx.delete(pollAnswers).where(ofPoll).returning()
  const options = await work.tx.select().from(pollOptions).where(eq(pollOptions.pollId, poll.id))
  const { answered, chosen } = countPollAnswers(
    options.map(({ position }) => position),
    gone.filter(({ personId }) => stillAsked.has(personId)),
  )
  for (const [position, count] of chosen)
    await work.tx
      .update(pollOptions)
      .set({ chosen: count })
      .where(and(eq(pollOptions.pollId, poll.id), eq(pollOptions.position, position)))
  await work.move(polls, poll, pollMoves, 'close', {
    closedAt: work.now,
    asked: invited.length,
    answered,
  })
  work.record('poll.closed', { kind: 'poll', id: poll.id }, { number: poll.number })
})

/** Closes every poll whose time is over. Then the old versions of the answers leave the disk as well. */
export async function closePolls(): Promise<void> {
  const due = await database()
    .select({ pollId: polls.id })
    .from(polls)
    .where(and(eq(polls.state, 'open'), lte(polls.closesAt, now())))
    .orderBy(asc(polls.closesAt))
  await oneByOne(due, (poll) => closePoll(system('clock'), poll), vacuumAnswers)
}

async function vacuumAnswers() {
  await database().execute(sql`vacuum ${pollAnswers}`)
}
