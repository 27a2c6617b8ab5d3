import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { meetingAttendance, meetingRoll, meetings } from '@/db/schema/democracy/meetings'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { attendanceKeptDays } from '../states'

/** What is due at a time. */
export function meetingAttendanceDue(at: Date): SQL {
  return sql`${meetingAttendance.meetingId} in (${closedBefore(at)})`
}

function closedBefore(at: Date): SQL {
  const old = addDays(at, -attendanceKeptDays).toISOString()
  return sql`select ${meetings.id} from ${meetings} where ${meetings.closedAt} < ${old}`
}

/** Who was at a meeting is kept as long as its quorum may be asked about. How many it were stays. */
export const eraseMeetingAttendance = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .delete(meetingAttendance)
    .where(meetingAttendanceDue(work.now))
    .returning({ meetingId: meetingAttendance.meetingId })
  await work.tx
    .delete(meetingRoll)
    .where(sql`${meetingRoll.meetingId} in (${closedBefore(work.now)})`)
  if (gone.length === 0) return
  const detail = { forgotten: gone.length }
  work.record(
    'retention.meeting-attendance',
    { kind: 'retention', id: 'meeting-attendance' },
    detail,
  )
})
