import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { meetingItems } from '@/db/schema/democracy/meetings'
import { motions } from '@/db/schema/democracy/motions'
import { assertStands } from '@/lib/democracy/motions/assert-stands'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { ItemTerms } from '../forms'
import { lockMeeting } from '../lock-meeting'
import { motionsUntil } from '../meeting-rules'
import { assertAgendaOpen } from './lock-item'

/** Puts something at the end of the agenda. */
export const addAgendaItem = verb(
  'meeting.call',
  { subject: lockMeeting },
  async (work, meeting, { number, motion, title, ...terms }: ItemTerms & { number: number }) => {
    assertAgendaOpen(meeting, work.now)
    const motionId = motion ? await motionWith(work, meeting, motion) : null
    await work.tx.insert(meetingItems).values({
      id: newId(),
      meetingId: meeting.id,
      position: sql`(select coalesce(max(position), 0) + 1 from meeting_items where meeting_id = ${meeting.id})`,
      motionId,
      title: motionId ? null : title,
      ...terms,
    })
    if (meeting.state !== 'draft')
      work.record('meeting.agenda-changed', { kind: 'meeting', id: meeting.id }, { number })
  },
)

/** Members were told until when motions for a meeting come in: later ones wait for the next. `before` stands there already. */
export async function motionWith(
  work: Work,
  { startsAt }: { startsAt: Date },
  number: number,
  before?: string | null,
): Promise<string> {
  const [motion] = await work.tx
    .select({ id: motions.id, state: motions.state, movedAt: motions.movedAt })
    .from(motions)
    .where(eq(motions.number, number))
  if (!motion) throw new Refusal('motion.withdrawn')
  assertStands(motion)
  if (motion.id !== before && motion.movedAt >= motionsUntil(startsAt))
    throw new Refusal('meeting.motion-too-late')
  return motion.id
}
