import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { meetingMinutes, meetingMinutesApprovals } from '@/db/schema/democracy/meetings'
import type { Work } from '@/lib/kernel/perform'
import { lockMeeting } from '../lock-meeting'

/** A meeting whose minutes are about to change, the newest version of them, and who had a hand in it. */
export async function lockMeetingMinutes(
  work: Work,
  { number, at }: { number: number; at?: number },
) {
  const meeting = await lockMeeting(work, { number })
  if (!meeting) return undefined
  const versions = await work.tx
    .select()
    .from(meetingMinutes)
    .where(eq(meetingMinutes.meetingId, meeting.id))
    .orderBy(desc(meetingMinutes.version))
  const [newest] = versions
  const approvers = newest ? await approversOf(work.tx, newest) : []
  return { meeting, newest, ...asMinutes(versions, approvers, at !== undefined) }
}

/**
 * What another officer approves: about nobody, and it does not lapse, whoever holds which office by then. Whoever wrote any version of
 * them, newest first, does not approve them; but whoever wrote an earlier one can record that a later meeting did.
 */
export function asMinutes(
  versions: readonly { writtenBy: string }[],
  approvers: string[],
  byMeeting: boolean,
) {
  const authors = byMeeting ? versions.slice(0, 1) : versions
  const officers = [...authors.map(({ writtenBy }) => writtenBy), ...approvers]
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
