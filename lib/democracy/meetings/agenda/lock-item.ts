import 'server-only'
import { eq } from 'drizzle-orm'
import { meetingItems, meetings } from '@/db/schema/democracy/meetings'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

/** The meeting of an item, held: items of one agenda are changed one after the other. */
export async function lockItem(work: Work, { itemId }: { itemId: string }) {
  const [item] = await work.tx.select().from(meetingItems).where(eq(meetingItems.id, itemId))
  if (!item) return undefined
  const [meeting] = await work.tx
    .select()
    .from(meetings)
    .where(eq(meetings.id, item.meetingId))
    .for('update')
  const [still] = await work.tx.select().from(meetingItems).where(eq(meetingItems.id, itemId))
  return meeting && still && { meeting, item: still }
}

/** What is on the agenda can be changed until the meeting is over or cancelled, also while it goes on. */
export function assertAgendaOpen(meeting: { state: string; endsAt: Date }, at: Date) {
  const running = meeting.state === 'open'
  if (['cancelled', 'closed'].includes(meeting.state) || (!running && meeting.endsAt <= at))
    throw new Refusal('meeting.over')
}
