import 'server-only'
import { eq } from 'drizzle-orm'
import { meetingActions } from '@/db/schema/democracy/meeting-actions'
import { meetings } from '@/db/schema/democracy/meetings'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isFor } from '../invited'

/** An action that is about to change, its meeting, and whether that was for whoever asks. */
export async function lockAction(work: Work, { actionId }: { actionId: string }) {
  const [action] = await work.tx
    .select()
    .from(meetingActions)
    .where(eq(meetingActions.id, actionId))
    .for('update')
  const [meeting] = action
    ? await work.tx.select().from(meetings).where(eq(meetings.id, action.meetingId))
    : []
  if (!action || !meeting) return undefined
  return {
    action,
    meeting,
    invited: await isFor(work.person.personId, meeting, work.now, work.tx),
    /** Whose it is to do. Nobody's is no person's own. */
    personId: action.ownerId ?? '',
  }
}

export function assertStillToDo({
  doneAt,
  droppedAt,
}: {
  doneAt: Date | null
  droppedAt: Date | null
}) {
  if (doneAt || droppedAt) throw new Refusal('action.ended')
}
