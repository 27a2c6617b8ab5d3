import 'server-only'
import { eq } from 'drizzle-orm'
import { meetingItems } from '@/db/schema/democracy/meetings'
import { verb } from '@/lib/kernel/perform'
import type { ItemTerms } from '../forms'
import { motionWith } from './add-item'
import { assertAgendaOpen, lockItem } from './lock-item'

/** Changes what an item of the agenda says. */
export const changeAgendaItem = verb(
  'meeting.call',
  { subject: lockItem },
  async (work, { meeting, item }, given: ItemTerms & { itemId: string }) => {
    const { itemId: _, motion, title, ...terms } = given
    assertAgendaOpen(meeting, work.now)
    const motionId = motion ? await motionWith(work, meeting, motion, item.motionId) : null
    await work.tx
      .update(meetingItems)
      .set({ ...terms, motionId, title: motionId ? null : title })
      .where(eq(meetingItems.id, item.id))
    const { id, number } = meeting
    if (meeting.state !== 'draft')
      work.record('meeting.agenda-changed', { kind: 'meeting', id }, { number })
    return { number }
  },
)
