import 'server-only'
import { eq } from 'drizzle-orm'
import { meetingActions } from '@/db/schema/democracy/meeting-actions'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertStillToDo, lockAction } from './lock-action'

/** A member says that they do what nobody has taken on yet. Of two at once, the first does it. */
export const takeActionOn = verb(
  'action.take-on',
  { subject: lockAction },
  async (work, { action, meeting }, _input: { actionId: string }) => {
    const { personId } = work.person
    const { number } = meeting
    assertStillToDo(action)
    if (action.ownerId && action.ownerId !== personId) throw new Refusal('action.taken')
    if (action.takenOnAt) return { number }
    await work.tx
      .update(meetingActions)
      .set({ ownerId: personId, takenOnAt: work.now })
      .where(eq(meetingActions.id, action.id))
    work.record('action.taken-on', { kind: 'meeting', id: meeting.id }, { number })
    return { number }
  },
)
