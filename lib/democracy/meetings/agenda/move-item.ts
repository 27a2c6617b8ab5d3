import 'server-only'
import { and, asc, desc, eq, gt, lt } from 'drizzle-orm'
import { meetingItems } from '@/db/schema/democracy/meetings'
import { verb } from '@/lib/kernel/perform'
import { standsOnAgenda } from '../list-items'
import { assertAgendaOpen, lockItem } from './lock-item'

type Moving = { itemId: string; direction: 'up' | 'down' }

/** Changes places with the item before or after. The first cannot go up; asked all the same, nothing happens. */
export const moveAgendaItem = verb(
  'meeting.call',
  { subject: lockItem },
  async (work, { meeting, item }, { direction }: Moving) => {
    assertAgendaOpen(meeting, work.now)
    const { position } = meetingItems
    const up = direction === 'up'
    const [other] = await work.tx
      .select()
      .from(meetingItems)
      .where(
        and(
          eq(meetingItems.meetingId, meeting.id),
          standsOnAgenda,
          up ? lt(position, item.position) : gt(position, item.position),
        ),
      )
      .orderBy(up ? desc(position) : asc(position))
      .limit(1)
    const { id, number } = meeting
    if (!other) return { number }
    for (const [one, to] of [
      [item, other.position],
      [other, item.position],
    ] as const)
      await work.tx.update(meetingItems).set({ position: to }).where(eq(meetingItems.id, one.id))
    if (meeting.state !== 'draft')
      work.record('meeting.agenda-changed', { kind: 'meeting', id }, { number })
    return { number }
  },
)
