import 'server-only'
import { and, eq, gt, isNull, or, type SQL } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import type { MeetingRow } from '../lock-meeting'

type Whose = Pick<MeetingRow, 'startsAt' | 'group' | 'place'>

/** Of all meetings those that could approve minutes: later ones of the same members, and not over before the words were written. */
export function couldApprove({ startsAt, group, place }: Whose, writtenAt: Date): SQL | undefined {
  return and(
    gt(meetings.startsAt, startsAt),
    group ? eq(meetings.group, group) : isNull(meetings.group),
    place ? eq(meetings.place, place) : isNull(meetings.place),
    or(eq(meetings.state, 'open'), gt(meetings.closedAt, writtenAt)),
  )
}
