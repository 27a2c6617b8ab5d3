import 'server-only'
import { and, eq } from 'drizzle-orm'
import {
  networkMeetingAnswers,
  networkMeetings,
  networkMemberships,
} from '@/db/schema/people/networks'
import { seal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { networkMembers } from '../memberships'

type Answering = { meetingId: string; comes: boolean; needs: string }

/** A member of the network says whether they come, and what they need for it. They may change their mind until it begins. */
export const answerNetworkMeeting = verb(
  'network-meeting.answer',
  { subject: ownPlaceAtMeeting },
  async (work, { own, meeting }, { comes, needs }: Answering) => {
    if (meeting.cancelledAt || meeting.startsAt <= work.now)
      throw new Refusal('network-meeting.over')
    const answer = { comes, needsSealed: comes && needs ? seal(needs) : null, answeredAt: work.now }
    await work.tx
      .insert(networkMeetingAnswers)
      .values({ meetingId: meeting.id, membershipId: own.id, ...answer })
      .onConflictDoUpdate({
        target: [networkMeetingAnswers.meetingId, networkMeetingAnswers.membershipId],
        set: answer,
      })
  },
)

async function ownPlaceAtMeeting(work: Work, { meetingId }: { meetingId: string }) {
  const [meeting] = await work.tx
    .select()
    .from(networkMeetings)
    .where(eq(networkMeetings.id, meetingId))
    .for('share')
  if (!meeting) return undefined
  const [own] = await networkMembers(
    work.tx,
    and(
      eq(networkMemberships.personId, work.person.personId),
      eq(networkMemberships.network, meeting.network),
    ),
    work.now,
  )
  return own && { personId: own.personId, own, meeting }
}
