import 'server-only'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { meetingSpeakers } from '@/db/schema/democracy/meetings'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMeeting } from '../lock-meeting'
import { tellFollowers } from './tell-followers'

/** The chair gives whoever speaks another minute. */
export const giveMoreTime = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { after }: { number: number; after: string }) => {
    const given = await work.tx
      .update(meetingSpeakers)
      .set({ seconds: sql`${meetingSpeakers.seconds} + 60` })
      .where(
        and(
          eq(meetingSpeakers.meetingId, meeting.id),
          eq(meetingSpeakers.id, after),
          isNotNull(meetingSpeakers.calledAt),
          isNull(meetingSpeakers.endedAt),
        ),
      )
      .returning({ id: meetingSpeakers.id })
    if (given.length === 0) throw new Refusal('moved-meanwhile')
    await tellFollowers(work, meeting.id)
  },
)
