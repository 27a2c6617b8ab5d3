import 'server-only'
import { and, eq } from 'drizzle-orm'
import { meetingItems, meetings } from '@/db/schema/democracy/meetings'
import { requisitionDates, requisitions } from '@/db/schema/democracy/requisitions'
import { dateOf } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { oneMailboxQuestionAtATime, readsMailboxWith } from '@/lib/people/members/mailbox'
import { giveNotice } from '../call-meeting'
import { assertNotice } from '../notice-too-short'
import type { whenAndWhereOf } from '../when-and-where'
import { emailCallers } from './answer-requisition'
import { callersWithVote } from './callers'
import { lockRequisition } from './lock-requisition'
import { requisitionState } from './states'

type Proposing = { number: number } & ReturnType<typeof whenAndWhereOf>

/**
 * Notice is overdue, so those who called for the meeting call it themselves: one of them proposes when and where it is. Our rule book
 * owes them the meeting and says nothing of officers who do not call it; so it takes two of them, as all else that moves power does,
 * and the notice is as long as of any special meeting. Each has one proposal, and a new one takes its place.
 */
export const proposeRequisitionDate = verb(
  'requisition.propose-date',
  { subject: lockOverdue },
  async (work, { requisition, state }, { number, ...when }: Proposing) => {
    if (state !== 'overdue') throw new Refusal('requisition.not-overdue')
    assertNotice('special', when.startsAt, work.now)
    const { personId } = work.person
    const proposal = { ...when, id: newId(), proposedAt: work.now }
    await work.tx
      .insert(requisitionDates)
      .values({ requisitionId: requisition.id, personId, ...proposal })
      .onConflictDoUpdate({
        target: [requisitionDates.requisitionId, requisitionDates.personId],
        set: proposal,
      })
    const subject = { kind: 'requisition', id: requisition.id } as const
    work.record('requisition.date-proposed', subject, {
      number,
      startsAt: when.startsAt.toISOString(),
    })
  },
)

type Which = { number: number; proposal: string }

/** Another of them confirms exactly what was proposed, and with that the meeting is called: all members get notice of it. */
export const confirmRequisitionDate = verb(
  'requisition.confirm-date',
  { subject: lockToConfirm },
  async (work, { requisition, state, parties }, { proposal: id }: Which) => {
    if (state !== 'overdue') throw new Refusal('requisition.not-overdue')
    const [proposal] = await work.tx
      .select()
      .from(requisitionDates)
      .where(and(eq(requisitionDates.id, id), eq(requisitionDates.requisitionId, requisition.id)))
    if (!proposal || !parties.includes(proposal.personId)) throw new Refusal('moved-meanwhile')
    const { personId, startsAt, endsAt, town, venue, onlineLink } = proposal
    if (personId === work.person.personId) throw new Refusal('two-people')
    if (await readsMailboxWith(work.tx, work.person.personId, [personId]))
      throw new Refusal('shared-address.one-mailbox')
    const [drafted] = await work.tx
      .insert(meetings)
      .values({
        id: newId(),
        kind: 'special',
        startsAt,
        endsAt,
        town,
        venue,
        onlineLink,
        draftedBy: personId,
        draftedAt: work.now,
      })
      .returning()
    const meeting = drafted!
    await work.tx.insert(meetingItems).values({
      id: newId(),
      meetingId: meeting.id,
      position: 1,
      title: 'What members called this meeting for',
      about: inShort(requisition.business),
      minutes: Math.min(
        longestItem,
        Math.max(1, Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)),
      ),
    })
    await giveNotice(work, meeting)
    await work.tx
      .update(requisitions)
      .set({ meetingId: meeting.id, answeredAt: work.now })
      .where(eq(requisitions.id, requisition.id))
    await work.tx.delete(requisitionDates).where(eq(requisitionDates.requisitionId, requisition.id))
    await emailCallers(work, requisition, meeting, true)
    const about = { number: requisition.number, meeting: meeting.number }
    work.record('requisition.called', { kind: 'requisition', id: requisition.id }, about)
    return { meeting: meeting.number }
  },
)

/** Whoever proposed a date takes it back. */
export const withdrawRequisitionDate = verb(
  'requisition.withdraw-date',
  { subject: lockOwn },
  async (work, { requisition, personId }, _which: { number: number }) => {
    await work.tx
      .delete(requisitionDates)
      .where(
        and(
          eq(requisitionDates.requisitionId, requisition.id),
          eq(requisitionDates.personId, personId),
        ),
      )
  },
)

const longestItem = 480
const mostInShort = 200

function inShort(business: string): string {
  const line = business.replace(/\s+/g, ' ')
  return line.length <= mostInShort
    ? line
    : `${line.slice(0, mostInShort - 2).replace(/\s\S*$/, '')} …`
}

/** The requisition with those who can act on it, while the officers are late and no meeting deals with it. */
async function lockOverdue(work: Work, { number }: { number: number }) {
  const requisition = await lockRequisition(work, { number })
  if (!requisition) return undefined
  const [answering] = requisition.meetingId
    ? await work.tx.select().from(meetings).where(eq(meetings.id, requisition.meetingId))
    : []
  const state = requisitionState(requisition, answering, work.now, dateOf(work.now))
  const parties = await callersWithVote(work.tx, requisition.id, work.now)
  return { requisition, state, parties }
}

/** Nobody begins to share a mailbox meanwhile. */
async function lockToConfirm(work: Work, which: Which) {
  await oneMailboxQuestionAtATime(work)
  return lockOverdue(work, which)
}

async function lockOwn(work: Work, which: { number: number }) {
  const requisition = await lockRequisition(work, which)
  return requisition && { requisition, personId: work.person.personId }
}
