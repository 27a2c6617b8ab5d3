import 'server-only'
import { randomInt } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { meetingRoll, meetings } from '@/db/schema/democracy/meetings'
import { members, people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { mayVoteAt } from '@/lib/people/members/may-vote-at'
import { whileNobodyMerges } from '@/lib/people/members/one-person-a-roll'
import { whomItIsFor } from '../invited'
import { lockMeeting, type MeetingRow } from '../lock-meeting'
import { quorumOf } from '../meeting-rules'
import { ordersInForce } from '../standing-orders/find-standing-orders'
import { meetingMoves, opensMinutesBefore } from '../states'
import { tellFollowers } from './tell-followers'

/**
 * The chair opens a meeting, and with that its roll is frozen: who of those whom it is for has a vote at this moment. Not at the notice,
 * because the quorum is a share of those who can decide today: whoever has paid since would count as absent, and whoever has left as
 * one of us. Nobody is brought in for the day all the same: joining takes two referees, and an import comes too late for a roll. From
 * here on it stays as it is, so that neither the quorum nor who can vote changes in the middle of a meeting. People speak as the
 * standing orders have it, until the chair changes that for this meeting.
 */
export const openMeeting = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { number }: { number: number }) => {
    if (meeting.state !== 'called') throw new Refusal('moved-meanwhile')
    if (work.now.getTime() < meeting.startsAt.getTime() - opensMinutesBefore * 60_000)
      throw new Refusal('meeting.too-early')
    if (meeting.endsAt <= work.now) throw new Refusal('meeting.over')
    const rollSize = await freezeMeetingRoll(work, meeting)
    const quorum = quorumOf(rollSize)
    const orders = await ordersInForce(work.tx)
    await work.move(meetings, meeting, meetingMoves, 'open', {
      openedAt: work.now,
      openedBy: work.person.personId,
      rollSize,
      quorum,
      checkInCode: await freeCode(work),
      ...(orders && {
        speakingSeconds: orders.speakingSeconds,
        firstTimeFirst: orders.firstTimeFirst,
        quotaOrder: orders.quotaOrder,
      }),
    })
    await tellFollowers(work, meeting.id)
    const about = { number, roll: rollSize, quorum }
    work.record('meeting.opened', { kind: 'meeting', id: meeting.id }, about)
  },
)

async function freezeMeetingRoll(work: Work, meeting: MeetingRow): Promise<number> {
  await whileNobodyMerges(work)
  const mayVote = work.tx
    .select({
      meetingId: sql`${meeting.id}::uuid`.as('meeting_id'),
      personId: standings.personId,
    })
    .from(standings)
    .innerJoin(members, eq(members.personId, standings.personId))
    .innerJoin(people, eq(people.id, standings.personId))
    .where(and(mayVoteAt(work.now), await whomItIsFor(meeting, work.now, work.tx)))
  await work.tx.insert(meetingRoll).select(mayVote)
  return work.tx.$count(meetingRoll, eq(meetingRoll.meetingId, meeting.id))
}

/** Four figures that no other meeting has which is open now. */
async function freeCode(work: Work): Promise<string> {
  const open = await work.tx
    .select({ code: meetings.checkInCode })
    .from(meetings)
    .where(eq(meetings.state, 'open'))
  for (;;) {
    const code = String(randomInt(10_000)).padStart(4, '0')
    if (!open.some((other) => other.code === code)) return code
  }
}
