import 'server-only'
import { eq } from 'drizzle-orm'
import { meetingActions } from '@/db/schema/democracy/meeting-actions'
import { verb } from '@/lib/kernel/perform'
import { assertStillToDo, lockAction } from './lock-action'

/** An officer drops what is not to be done any more. It stays under the minutes, with the reason. */
export const dropAction = verb(
  'action.drop',
  { subject: lockAction },
  async (work, { action, meeting }, { why }: { actionId: string; why: string }) => {
    const { number } = meeting
    assertStillToDo(action)
    await work.tx
      .update(meetingActions)
      .set({ droppedAt: work.now, droppedBy: work.person.personId, whyDropped: why })
      .where(eq(meetingActions.id, action.id))
    work.record('action.dropped', { kind: 'meeting', id: meeting.id }, { number })
    return { number }
  },
)
