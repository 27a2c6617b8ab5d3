import 'server-only'
import { meetingRulings } from '@/db/schema/democracy/standing-orders'
import { verb } from '@/lib/kernel/perform'
import { lockMeeting } from '../lock-meeting'
import { assertRunning } from './assert-running'

type Ruling = {
  /** Comes with the form: the same form sent twice is one ruling. */
  id: string
  number: number
  point: string
  upheld: boolean
}

/** The chair rules on a point of order. It is noted for the minutes, under the item that is being talked about. */
export const ruleOnPoint = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { id, point, upheld }: Ruling) => {
    assertRunning(meeting)
    await work.tx
      .insert(meetingRulings)
      .values({
        id,
        meetingId: meeting.id,
        itemId: meeting.currentItemId,
        point,
        upheld,
        ruledBy: work.person.personId,
        ruledAt: work.now,
      })
      .onConflictDoNothing()
  },
)
