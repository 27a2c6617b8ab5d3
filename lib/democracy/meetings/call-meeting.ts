import 'server-only'
import { meetings } from '@/db/schema/democracy/meetings'
import { meetingCalled } from '@/emails/democracy/meeting-called'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { listItems } from './list-items'
import { lockMeeting, type MeetingRow } from './lock-meeting'
import { motionsUntil, noticeDaysOf } from './meeting-rules'
import { assertNotice } from './notice-too-short'
import { meetingMoves } from './states'
import { tellInvited } from './tell-invited'

/**
 * Gives notice of a meeting: from now on those whom it is for see it, and they are told, all or nothing. Whoever calls it too late
 * hears what the rule book says and on which day it could be.
 */
export const callMeeting = verb(
  'meeting.call',
  { subject: lockMeeting },
  async (work, meeting, { revision }: { number: number; revision: number }) => {
    if (meeting.state !== 'draft' || meeting.revision !== revision)
      throw new Refusal('moved-meanwhile')
    await giveNotice(work, meeting)
  },
)

/** Part of whichever verb calls a meeting. The caller holds it. */
export async function giveNotice(work: Work, meeting: MeetingRow) {
  const { kind, startsAt, number } = meeting
  assertNotice(kind, startsAt, work.now)
  const agenda = await listItems(work.tx, meeting.id)
  if (agenda.length === 0) throw new Refusal('meeting.no-agenda')
  const called = {
    calledBy: work.person.personId,
    calledAt: work.now,
    noticeDays: noticeDaysOf(kind),
  }
  await work.move(meetings, meeting, meetingMoves, 'call', called)
  const told = await tellInvited(work, { ...meeting, ...called, state: 'called' }, meetingCalled, {
    agenda: agenda.map(({ title }) => title),
    motionsUntil: motionsUntil(startsAt).toISOString(),
  })
  const about = { number, meeting: kind, startsAt: startsAt.toISOString(), told }
  work.record('meeting.called', { kind: 'meeting', id: meeting.id }, about)
}
