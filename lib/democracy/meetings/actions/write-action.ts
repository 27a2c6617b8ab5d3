import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { meetingActions } from '@/db/schema/democracy/meeting-actions'
import { meetingMinutes } from '@/db/schema/democracy/meetings'
import { actionGiven } from '@/emails/democracy/action-given'
import { dateOf, daysAfter } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { lockMeeting, type MeetingRow } from '../lock-meeting'
import { memberAtMeeting } from '../member-at-meeting'

type Writing = {
  /** Comes with the form: the same form sent twice is one action. */
  id: string
  number: number
  what: string
  due: string
  /** The membership number of whoever took it on in the meeting. */
  member?: number
}

const longestDays = 1100

/** An officer writes down what is to be done and who took it on. Whoever that is hears of it, and can say that it is not so. */
export const writeAction = verb(
  'action.write',
  { subject: lockMeeting },
  async (work, meeting, { id, number, what, due, member }: Writing) => {
    const [before] = await work.tx.select().from(meetingActions).where(eq(meetingActions.id, id))
    if (before) {
      if (before.meetingId !== meeting.id) throw new Refusal('bad-request')
      return
    }
    await assertMinutesOpen(work, meeting)
    const today = dateOf(work.now)
    if (due < today) throw new Refusal('action.due-past')
    if (due > daysAfter(today, longestDays)) throw new Refusal('action.due-far')
    const ownerId = member === undefined ? null : await memberAtMeeting(work, meeting, member)
    await work.tx.insert(meetingActions).values({
      id,
      meetingId: meeting.id,
      what,
      dueOn: due,
      ownerId,
      writtenBy: work.person.personId,
      writtenAt: work.now,
    })
    work.record('action.written', { kind: 'meeting', id: meeting.id }, { number, due })
    const owner = ownerId ? await addresseeOf(work.tx, ownerId) : undefined
    if (!owner || ownerId === work.person.personId) return
    const props = {
      name: owner.name,
      what,
      dueOn: due,
      heldAt: meeting.startsAt.toISOString(),
      link: siteUrl(`/meetings/${number}#actions`),
    }
    await work.email(actionGiven, { to: owner, key: id, props })
  },
)

/** Actions are part of the minutes: they are written from the first item on, and until the minutes are approved. */
async function assertMinutesOpen(work: Work, meeting: MeetingRow) {
  const begun =
    meeting.state === 'open' ||
    meeting.state === 'closed' ||
    (meeting.state === 'called' && meeting.startsAt <= work.now)
  if (!begun) throw new Refusal('action.not-begun')
  const ofMeeting = eq(meetingMinutes.meetingId, meeting.id)
  const approved = await work.tx.$count(
    meetingMinutes,
    and(ofMeeting, isNotNull(meetingMinutes.approvedAt)),
  )
  if (approved > 0) throw new Refusal('meeting.minutes-approved')
}
