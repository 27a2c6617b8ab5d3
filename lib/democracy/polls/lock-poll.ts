import 'server-only'
import { eq } from 'drizzle-orm'
import { polls } from '@/db/schema/democracy/polls'
import { isFor } from '@/lib/democracy/meetings/invited'
import type { Work } from '@/lib/kernel/perform'
import { groupConvenorsOf } from '@/lib/people/groups/group-convenors'

export type PollRow = typeof polls.$inferSelect

/** A poll, and whether whoever answers is asked in it. Whoever closes it holds it alone, so an answer is in before that, or it is late. */
export async function shareOwnPoll(work: Work, { number }: { number: number }) {
  const [poll] = await work.tx.select().from(polls).where(eq(polls.number, number)).for('share')
  if (!poll) return undefined
  return { poll, invited: await isFor(work.person.personId, poll, work.now, work.tx) }
}

/** A poll that is about to end, and who convenes the group for which one of its convenors asked. */
export async function lockPoll(work: Work, { number }: { number: number }) {
  const [poll] = await work.tx.select().from(polls).where(eq(polls.number, number)).for('update')
  if (!poll) return undefined
  const group = poll.askedAs === 'convenor' ? poll.group : null
  return { poll, convenorIds: await groupConvenorsOf(group, work.now, work.tx) }
}
