import 'server-only'
import { eq } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import { meetingChanged } from '@/emails/democracy/meeting-changed'
import { dateOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { MeetingTerms } from './forms'
import { lockMeeting, type MeetingRow } from './lock-meeting'
import { assertNotice } from './notice-too-short'
import { tellInvited } from './tell-invited'

type Change = MeetingTerms & {
  number: number
  /** The one that was seen: nobody writes over what they have not read. */
  revision: number
}

/**
 * Changes a meeting until it begins. Once it was called, another day needs the whole notice again, and whoever can come is told of
 * another time or place.
 */
export const changeMeeting = verb(
  'meeting.call',
  { subject: lockMeeting },
  async (work, meeting, { number, revision, ...terms }: Change) => {
    if (meeting.revision !== revision) throw new Refusal('moved-meanwhile')
    if (!['draft', 'called'].includes(meeting.state)) throw new Refusal('meeting.over')
    if (terms.startsAt <= work.now) throw new Refusal('meeting.past')
    const called = meeting.state === 'called'
    if (called && meeting.startsAt <= work.now) throw new Refusal('meeting.over')
    if (called && isForOthers(meeting, terms)) throw new Refusal('meeting.for-others')
    if (called && dateOf(meeting.startsAt) !== dateOf(terms.startsAt))
      assertNotice(terms.kind, terms.startsAt, work.now)
    const changed = { ...meeting, ...terms, revision: revision + 1 }
    await work.tx
      .update(meetings)
      .set({ ...terms, revision: changed.revision })
      .where(eq(meetings.id, meeting.id))
    if (!called) return { told: false }
    const told = isElsewhere(meeting, changed)
    if (told) await tellInvited(work, changed, meetingChanged, {})
    const about = { number, startsAt: changed.startsAt.toISOString(), told }
    work.record('meeting.changed', { kind: 'meeting', id: meeting.id }, about)
    return { told }
  },
)

type Whose = Pick<MeetingRow, 'kind' | 'group' | 'place'>

/** Whom a meeting is for, and of which kind it is, stands in its notice and stays. */
function isForOthers(before: Whose, after: Whose): boolean {
  return before.kind !== after.kind || before.group !== after.group || before.place !== after.place
}

type When = Pick<MeetingRow, 'startsAt' | 'endsAt' | 'town' | 'venue' | 'onlineLink'>

/** What somebody who has put it into their diary has to know. Another link to the same meeting stands on its page in time. */
function isElsewhere(before: When, after: When): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.town !== after.town ||
    before.venue !== after.venue ||
    (before.onlineLink === null) !== (after.onlineLink === null)
  )
}
