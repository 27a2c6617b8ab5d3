import 'server-only'
import { eq } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import type { Email } from '@/emails/email'
import { newId } from '@/lib/kernel/ids'
import { mailsPerSecond } from '@/lib/kernel/mails-per-second'
import { keepMailText, withdrawText } from '@/lib/kernel/outbox'
import type { Work } from '@/lib/kernel/perform'
import { listInvited } from './invited'
import type { MeetingRow } from './lock-meeting'
import { meetingEvent, whereItIs } from './meeting-event'
import { meetingTitle } from './states'

/** What every email about a meeting says of it. */
function aboutMeeting(meeting: MeetingRow, writtenAt: Date) {
  const { uid, title, link } = meetingEvent(meeting, writtenAt)
  return {
    uid,
    title,
    what: meetingTitle(meeting),
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    where: whereItIs(meeting),
    link: link!,
    revision: meeting.revision,
    writtenAt: writtenAt.toISOString(),
  }
}

export type AboutMeeting = ReturnType<typeof aboutMeeting>

/**
 * Emails everybody who can come, each once, and what was told before and has not left is taken back: nobody is called to a time that
 * is no longer so. Whoever has no email address gets it by post. Answers how many are told.
 */
export async function tellInvited<Own extends Record<string, unknown>>(
  work: Work,
  meeting: MeetingRow,
  email: Email<AboutMeeting & Own & { name: string }>,
  own: Own,
): Promise<number> {
  if (meeting.noticeId) await withdrawText(work.tx, meeting.noticeId)
  const noticeId = newId()
  const common = { ...aboutMeeting(meeting, work.now), ...own }
  await keepMailText(work.tx, { id: noticeId, props: common, createdAt: work.now })
  const invited = await listInvited(meeting, work.now, work.tx)
  await work.emailAll(
    email,
    invited.map(({ personId, email: address, name }) => ({
      to: { email: address, personId },
      key: `${meeting.id}/${meeting.revision}/${personId}`,
      // The rest is kept once, for all of them.
      props: { name } as never,
    })),
    { textId: noticeId, perSecond: mailsPerSecond() },
  )
  await work.tx.update(meetings).set({ noticeId }).where(eq(meetings.id, meeting.id))
  return invited.length
}
