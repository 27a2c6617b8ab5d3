import 'server-only'
import { meetingMinutes } from '@/db/schema/democracy/meetings'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMeetingMinutes } from './lock-minutes'

type Writing = {
  number: number
  /** The newest version that the writer has seen, 0 where there was none: nobody writes over what they have not read. */
  after: number
  text: string
}

/** The Secretary writes the minutes, or corrects them, until they are approved. */
export const writeMeetingMinutes = verb(
  'meeting-minutes.write',
  { subject: lockMeetingMinutes },
  async (work, { meeting, newest }, { number, after, text }: Writing) => {
    if ((newest?.version ?? 0) !== after) throw new Refusal('moved-meanwhile')
    if (newest?.approvedAt) throw new Refusal('meeting.minutes-approved')
    const over =
      meeting.state === 'closed' || (meeting.state === 'called' && meeting.endsAt <= work.now)
    if (!over) throw new Refusal('meeting.not-over')
    const version = after + 1
    await work.tx.insert(meetingMinutes).values({
      meetingId: meeting.id,
      version,
      text,
      writtenBy: work.person.personId,
      writtenAt: work.now,
    })
    const about = { number, version }
    work.record('meeting.minutes-written', { kind: 'meeting', id: meeting.id }, about)
  },
)
