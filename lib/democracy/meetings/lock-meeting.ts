import 'server-only'
import { eq } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import type { Work } from '@/lib/kernel/perform'

export type MeetingRow = typeof meetings.$inferSelect

/** A meeting that is about to change, and its agenda with it: whoever comes second waits and sees what the first did. */
export async function lockMeeting(work: Work, { number }: { number: number }) {
  const [meeting] = await work.tx
    .select()
    .from(meetings)
    .where(eq(meetings.number, number))
    .for('update')
  return meeting
}
