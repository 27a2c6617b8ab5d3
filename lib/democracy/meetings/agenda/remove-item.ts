import 'server-only'
import { and, eq } from 'drizzle-orm'
import { meetingItems } from '@/db/schema/democracy/meetings'
import { motionVotes } from '@/db/schema/democracy/motions'
import { meetingRulings } from '@/db/schema/democracy/standing-orders'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { standsOnAgenda } from '../list-items'
import { assertAgendaOpen, lockItem } from './lock-item'

/**
 * Takes an item off the agenda, with its papers. A meeting that was called is never without one, and what it has voted or ruled on stays
 * in its minutes under that item.
 */
export const removeAgendaItem = verb(
  'meeting.call',
  { subject: lockItem },
  async (work, { meeting, item }, _input: { itemId: string }) => {
    assertAgendaOpen(meeting, work.now)
    const votes = await work.tx.$count(motionVotes, eq(motionVotes.itemId, item.id))
    const rulings = await work.tx.$count(meetingRulings, eq(meetingRulings.itemId, item.id))
    if (votes + rulings > 0) throw new Refusal('meeting.item-dealt-with')
    await work.tx.delete(meetingItems).where(eq(meetingItems.id, item.id))
    const { id, number } = meeting
    if (meeting.state === 'draft') return { number }
    const left = await work.tx.$count(
      meetingItems,
      and(eq(meetingItems.meetingId, id), standsOnAgenda),
    )
    if (left === 0) throw new Refusal('meeting.no-agenda')
    work.record('meeting.agenda-changed', { kind: 'meeting', id }, { number })
    return { number }
  },
)
