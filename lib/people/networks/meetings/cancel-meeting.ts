import 'server-only'
import { and, eq, gt, isNull } from 'drizzle-orm'
import {
  networkMeetingAnswers,
  networkMeetings,
  networkMemberships,
} from '@/db/schema/people/networks'
import { networkMeetingCancelled } from '@/emails/people/network-meeting-cancelled'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { convenorsOf } from '../convenors/convenor-rows'

type Cancelling = { meetingId: string; why: string }

/** A convenor cancels a meeting. Those who said that they come get an email that says when it would have been, and nothing of what. */
export const cancelNetworkMeeting = verb(
  'network-meeting.cancel',
  { subject: meetingToCancel },
  async (work, { meeting }, { why }: Cancelling) => {
    const cancelled = await work.tx
      .update(networkMeetings)
      .set({ cancelledAt: work.now, whyCancelled: why })
      .where(
        and(
          eq(networkMeetings.id, meeting.id),
          isNull(networkMeetings.cancelledAt),
          gt(networkMeetings.startsAt, work.now),
        ),
      )
      .returning({ id: networkMeetings.id })
    if (cancelled.length === 0) throw new Refusal('moved-meanwhile')
    const coming = await work.tx
      .select({ personId: networkMemberships.personId })
      .from(networkMeetingAnswers)
      .innerJoin(networkMemberships, eq(networkMemberships.id, networkMeetingAnswers.membershipId))
      .where(
        and(eq(networkMeetingAnswers.meetingId, meeting.id), eq(networkMeetingAnswers.comes, true)),
      )
    for (const { personId } of coming) {
      const member = await addresseeOf(work.tx, personId)
      if (!member) continue
      await work.email(networkMeetingCancelled, {
        to: member,
        key: `${meeting.id}/${personId}`,
        props: {
          name: member.name,
          at: meeting.startsAt.toISOString(),
          link: siteUrl('/membership/networks'),
        },
      })
    }
  },
)

async function meetingToCancel(work: Work, { meetingId }: { meetingId: string }) {
  const [meeting] = await work.tx
    .select()
    .from(networkMeetings)
    .where(eq(networkMeetings.id, meetingId))
  return meeting && { ...(await convenorsOf(meeting.network, work.now, work.tx)), meeting }
}
