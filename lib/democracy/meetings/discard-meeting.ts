import 'server-only'
import { and, eq } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMeeting } from './lock-meeting'

/** A draft that comes to nothing goes, with its agenda and papers. */
export const discardMeeting = verb(
  'meeting.call',
  { subject: lockMeeting },
  async (work, meeting, _input: { number: number }) => {
    const gone = await work.tx
      .delete(meetings)
      .where(and(eq(meetings.id, meeting.id), eq(meetings.state, 'draft')))
      .returning({ id: meetings.id })
    if (gone.length === 0) throw new Refusal('moved-meanwhile')
  },
)
