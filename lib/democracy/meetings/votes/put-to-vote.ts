import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { meetingAttendance, meetingItems, meetingRoll } from '@/db/schema/democracy/meetings'
import { motions, motionVotes, rollEntries } from '@/db/schema/democracy/motions'
import { members } from '@/db/schema/people/people'
import { firstInTurn } from '@/lib/democracy/motions/amendments/count-hands'
import { fixAmendedText } from '@/lib/democracy/motions/amendments/fix-amended-text'
import { lockAmendment } from '@/lib/democracy/motions/amendments/lock-amendment'
import { assertStands } from '@/lib/democracy/motions/assert-stands'
import { lockMotion } from '@/lib/democracy/motions/lock-motion'
import { optionsPut, seedFor, storeOptions } from '@/lib/democracy/motions/options/set-options'
import { type Majority, motionMoves, type VoteKind } from '@/lib/democracy/motions/states'
import { majoritiesFor, voteKindsAllowed } from '@/lib/democracy/motions/vote-rules'
import { isTheirRecord } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMeeting, type MeetingRow } from '../lock-meeting'
import { assertRunning } from '../running/assert-running'
import { countThere } from '../running/read-live'
import { stillOneOfUs } from '../running/still-one-of-us'
import { tellFollowers } from '../running/tell-followers'
import { longestVoteMinutes, type PutToVote } from './meeting-vote'
import { tellersOf } from './tellers'
import { sidesOfVote } from './write-hand-count'

type Putting = PutToVote & {
  number: number
  kind: VoteKind
  majority: Majority
  /** So long members can vote, unless the chair closes it sooner. */
  minutes: number
  /** What members choose between, where they choose between several options. */
  options?: string[]
}

/**
 * Whoever is in the chair puts something to the vote. Those vote who are on the roll of the meeting and checked in at this moment: the
 * meeting is held meanwhile, so that whoever checks in at the same time is on the roll of this vote or hears that they came later. There
 * has to be a quorum of them, and what was put before is declared or withdrawn.
 */
export const putToVote = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, input: Putting) => {
    assertRunning(meeting)
    const { voting } = await countThere(work.tx, meeting.id)
    if (voting < meeting.quorum!) throw new Refusal('vote.no-quorum')
    if (!majoritiesFor(input.about).includes(input.majority))
      throw new Refusal('vote.other-majority')
    const byHands = input.kind === 'hands'
    if (!byHands && !voteKindsAllowed.some((kind) => kind === input.kind))
      throw new Refusal('bad-request')
    const options = optionsPut(input)
    if (byHands && options.length > 0) throw new Refusal('options.not-by-hands')
    await assertNoneWaits(work, meeting.id)
    const voteId = newId()
    const minutes = byHands ? longestVoteMinutes : Math.min(input.minutes, longestVoteMinutes)
    const closesAt = new Date(work.now.getTime() + minutes * 60_000)
    const what = await whatIsPut(work, meeting, input)
    if (byHands) await assertTellers(work, meeting.id, what)
    await work.tx.insert(motionVotes).values({
      id: voteId,
      ...what.columns,
      meetingId: meeting.id,
      itemId: meeting.currentItemId,
      kind: input.kind,
      majority: input.majority,
      lotsSeed: seedFor(options),
      calledBy: work.person.personId,
      calledAt: work.now,
      opensAt: work.now,
      closesAt,
    })
    await storeOptions(work, voteId, options)
    const roll = await freezeThoseThere(work, meeting.id, voteId)
    if (!byHands) {
      const job = { runAt: closesAt, key: `meeting-vote/${voteId}` }
      await work.queue('close-meeting-vote', { voteId }, job)
    }
    await tellFollowers(work, meeting.id)
    const { number, about, kind, majority } = input
    const motion = input.about === 'procedure' ? null : input.motion
    const amendment = input.about === 'amendment' ? input.amendment : null
    work.record(
      'meeting-vote.put',
      { kind: 'meeting', id: meeting.id },
      { number, about, motion, amendment, kind, majority, roll },
    )
    return { voteId }
  },
)

type Put = Awaited<ReturnType<typeof whatIsPut>>

/** Two who count, who are not in the chair and did not move or second it. */
async function assertTellers(work: Work, meetingId: string, { motion, amendmentId }: Put) {
  const tellers = await tellersOf(work.tx, meetingId)
  if (tellers.length !== 2) throw new Refusal('tellers.missing')
  const sides = await sidesOfVote(work, { motion, vote: { amendmentId } })
  for (const { personId } of tellers) {
    if (isTheirRecord(work.person, personId)) throw new Refusal('tellers.chair')
    if (sides.includes(personId)) throw new Refusal('tellers.took-sides')
  }
}

async function assertNoneWaits(work: Work, meetingId: string) {
  const waits = await work.tx.$count(
    motionVotes,
    and(
      eq(motionVotes.meetingId, meetingId),
      isNull(motionVotes.cancelledAt),
      isNull(motionVotes.declaredAt),
    ),
  )
  if (waits > 0) throw new Refusal('vote.one-at-a-time')
}

/** Of whatever it is, only what can be decided now: a motion takes its amendments into its text as it does for any other vote. */
async function whatIsPut(work: Work, meeting: MeetingRow, input: Putting) {
  if (input.about === 'procedure')
    return { columns: { question: input.question }, motion: undefined, amendmentId: null }
  if (meeting.group || meeting.place) throw new Refusal('vote.not-everybody')
  if (input.about === 'amendment') {
    const which = { number: input.motion, amendment: input.amendment }
    const found = await lockAmendment(work, which)
    if (!found) throw new Refusal('not-there')
    const { motion, amendment, others } = found
    await assertOnAgenda(work, meeting.id, motion.id)
    if (amendment.countedBy) throw new Refusal('amendment.counted')
    if (amendment.state !== 'seconded') throw new Refusal('amendment.not-put')
    if (firstInTurn(amendment, others)) throw new Refusal('amendment.not-its-turn')
    const { id: amendmentId } = amendment
    return { columns: { amendmentId }, motion, amendmentId }
  }
  const motion = await lockMotion(work, input.motion)
  await assertOnAgenda(work, meeting.id, motion.id)
  if (motion.state === 'moved') throw new Refusal('motion.not-seconded')
  assertStands(motion)
  if (motion.state !== 'seconded') throw new Refusal('vote.already-called')
  await fixAmendedText(work, motion)
  await work.move(motions, motion, motionMoves, 'callVote')
  return { columns: { motionId: motion.id }, motion, amendmentId: null }
}

async function assertOnAgenda(work: Work, meetingId: string, motionId: string) {
  const ofMotion = and(eq(meetingItems.meetingId, meetingId), eq(meetingItems.motionId, motionId))
  if ((await work.tx.$count(meetingItems, ofMotion)) === 0) throw new Refusal('vote.not-on-agenda')
}

/** Nobody merges two records meanwhile: the roll of the meeting is open, which is in the way of that. */
async function freezeThoseThere(work: Work, meetingId: string, voteId: string): Promise<number> {
  const there = work.tx
    .select({
      voteId: sql`${voteId}::uuid`.as('vote_id'),
      personId: meetingRoll.personId,
      reason: sql`'present'`.as('reason'),
    })
    .from(meetingRoll)
    .innerJoin(
      meetingAttendance,
      and(
        eq(meetingAttendance.meetingId, meetingRoll.meetingId),
        eq(meetingAttendance.personId, meetingRoll.personId),
        isNull(meetingAttendance.leftAt),
      ),
    )
    .innerJoin(members, eq(members.personId, meetingRoll.personId))
    .where(and(eq(meetingRoll.meetingId, meetingId), stillOneOfUs))
  await work.tx.insert(rollEntries).select(there)
  return work.tx.$count(rollEntries, eq(rollEntries.voteId, voteId))
}
