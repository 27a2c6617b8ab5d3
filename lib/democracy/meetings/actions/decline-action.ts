import 'server-only'
import { eq } from 'drizzle-orm'
import { meetingActions } from '@/db/schema/democracy/meeting-actions'
import { verb } from '@/lib/kernel/perform'
import { assertStillToDo, lockAction } from './lock-action'

/** Nobody has to do what they did not take on, or can no longer do: it waits for somebody else, and officers see that it does. */
export const declineAction = verb(
  'action.decline',
  { subject: lockAction },
  async (work, { action, meeting }, _input: { actionId: string }) => {
    const { number } = meeting
    assertStillToDo(action)
    await work.tx
      .update(meetingActions)
      .set({ ownerId: null, takenOnAt: null })
      .where(eq(meetingActions.id, action.id))
    work.record('action.declined', { kind: 'meeting', id: meeting.id }, { number })
    return { number }
  },
)
