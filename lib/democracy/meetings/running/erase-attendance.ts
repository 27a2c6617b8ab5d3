import 'server-only'
import { inArray, lt } from 'drizzle-orm'
import { meetingAttendance, meetingRoll, meetings } from '@/db/schema/democracy/meetings'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { attendanceKeptDays } from '../states'

/** Who was at a meeting is kept as long as its quorum may be asked about. How many it were stays. */
export const eraseMeetingAttendance = verb('retention.run', async (work, _input: object) => {
  const old = work.tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(lt(meetings.closedAt, addDays(work.now, -attendanceKeptDays)))
  await work.tx.delete(meetingAttendance).where(inArray(meetingAttendance.meetingId, old))
  await work.tx.delete(meetingRoll).where(inArray(meetingRoll.meetingId, old))
})
