import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { meetingMinutes, meetingMinutesApprovals } from '@/db/schema/democracy/meetings'
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
  const approvers = newest ? await approversOf(work.tx, newest) : []
  return { meeting, newest, ...asMinutes(newest, approvers) }
}

/** What another officer approves: about nobody, and it does not lapse, whoever holds which office by then. */
export function asMinutes(newest: { writtenBy: string } | undefined, approvers: string[]) {
  const officers = newest ? [newest.writtenBy, ...approvers] : []
  return { personId: null, officers, spent: undefined }
}

/** Who has approved a version: under whichever record of theirs, nobody does it twice. */
async function approversOf(
  tx: Transaction,
  { meetingId, version }: { meetingId: string; version: number },
) {
  const rows = await tx
    .select({ personId: meetingMinutesApprovals.personId })
    .from(meetingMinutesApprovals)
    .where(
      and(
        eq(meetingMinutesApprovals.meetingId, meetingId),
        eq(meetingMinutesApprovals.version, version),
      ),
    )
  return rows.map(({ personId }) => personId)
}
