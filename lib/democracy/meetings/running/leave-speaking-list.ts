import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { meetingSpeakers } from '@/db/schema/democracy/meetings'
import { verb } from '@/lib/kernel/perform'
import { ownInvitation } from '../answers/own-invitation'
import { tellFollowers } from './tell-followers'

/** A member no longer wants to speak. */
export const leaveSpeakingList = verb(
  'meeting.attend',
  { subject: ownInvitation },
  async (work, { meeting }, _input: { number: number }) => {
    await work.tx
      .delete(meetingSpeakers)
      .where(
        and(
          eq(meetingSpeakers.meetingId, meeting.id),
          eq(meetingSpeakers.personId, work.person.personId),
          isNull(meetingSpeakers.calledAt),
        ),
      )
    await tellFollowers(work, meeting.id)
  },
)
