import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { meetingItems, meetingSpeakers, meetings } from '@/db/schema/democracy/meetings'
import { verb } from '@/lib/kernel/perform'
import { lockItem } from '../agenda/lock-item'
import { assertRunning } from './assert-running'
import { tellFollowers } from './tell-followers'

/** The chair takes up an item of the agenda. Whoever waited to speak to the one before waits no more. */
export const goToItem = verb(
  'meeting.run',
  { subject: lockItem },
  async (work, { meeting, item }, _input: { itemId: string }) => {
    assertRunning(meeting)
    const { number } = meeting
    if (meeting.currentItemId === item.id) return { number }
    const ofMeeting = eq(meetingSpeakers.meetingId, meeting.id)
    await work.tx.delete(meetingSpeakers).where(and(ofMeeting, isNull(meetingSpeakers.calledAt)))
    await work.tx
      .update(meetingSpeakers)
      .set({ endedAt: work.now })
      .where(and(ofMeeting, isNull(meetingSpeakers.endedAt)))
    await work.tx
      .update(meetings)
      .set({ currentItemId: item.id, listOpen: true })
      .where(eq(meetings.id, meeting.id))
    await work.tx
      .update(meetingItems)
      .set({ startedAt: work.now })
      .where(and(eq(meetingItems.id, item.id), isNull(meetingItems.startedAt)))
    await tellFollowers(work, meeting.id)
    return { number }
  },
)
