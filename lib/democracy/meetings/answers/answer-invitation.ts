import 'server-only'
import { meetingAnswers } from '@/db/schema/democracy/meetings'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { Coming } from '../states'
import { assertNotBegun, ownInvitation } from './own-invitation'

type Answer = { number: number; coming: Coming }

/** A member says whether they come, and how. They may change their mind until it begins; what they asked for goes if they do not come. */
export const answerInvitation = verb(
  'meeting.answer',
  { subject: ownInvitation },
  async (work, { meeting }, { coming }: Answer) => {
    assertNotBegun(meeting, work.now)
    if (coming === 'room' && !meeting.venue) throw new Refusal('meeting.online-only')
    if (coming === 'online' && !meeting.onlineLink) throw new Refusal('meeting.room-only')
    const nothingSaid = { seat: null, seatSealed: null, seatConsentVersion: null }
    const answer = {
      coming,
      answeredAt: work.now,
      ...(coming === 'room' ? {} : nothingSaid),
      ...(coming === 'no' ? { needsSealed: null } : {}),
    }
    await work.tx
      .insert(meetingAnswers)
      .values({ meetingId: meeting.id, personId: work.person.personId, ...answer })
      .onConflictDoUpdate({
        target: [meetingAnswers.meetingId, meetingAnswers.personId],
        set: answer,
      })
  },
)
