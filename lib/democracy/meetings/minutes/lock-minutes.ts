import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { meetingMinutes } from '@/db/schema/democracy/meetings'
import type { Work } from '@/lib/kernel/perform'
import { lockMeeting } from '../lock-meeting'

/** A meeting whose minutes are about to change, the newest version of them, and who wrote it. */
export async function lockMeetingMinutes(work: Work, { number }: { number: number }) {
  const meeting = await lockMeeting(work, { number })
  if (!meeting) return undefined
  const [newest] = await work.tx
    .select()
    .from(meetingMinutes)
    .where(eq(meetingMinutes.meetingId, meeting.id))
    .orderBy(desc(meetingMinutes.version))
    .limit(1)
  return { meeting, newest, ...asMinutes(newest) }
}

/** What another officer approves: about nobody, and it does not lapse, whoever holds which office by then. */
export function asMinutes(newest: { writtenBy: string } | undefined) {
  return { personId: null, officers: newest ? [newest.writtenBy] : [], spent: undefined }
}
