import 'server-only'
import { eq } from 'drizzle-orm'
import { meetingActions } from '@/db/schema/democracy/meeting-actions'
import { verb } from '@/lib/kernel/perform'
import { assertStillToDo, lockAction } from './lock-action'

/** Whoever took it on says that it is done, and what they did. */
export const finishAction = verb(
  'action.finish',
  { subject: lockAction },
  async (work, { action, meeting }, { words }: { actionId: string; words: string }) => {
    const { number } = meeting
    assertStillToDo(action)
    await work.tx
      .update(meetingActions)
      .set({ doneAt: work.now, doneWords: words })
      .where(eq(meetingActions.id, action.id))
    work.record('action.done', { kind: 'meeting', id: meeting.id }, { number })
    return { number }
  },
)
