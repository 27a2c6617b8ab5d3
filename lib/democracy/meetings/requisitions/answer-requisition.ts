import 'server-only'
import { and, eq, gte, inArray, isNull } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import { requisitions } from '@/db/schema/democracy/requisitions'
import { requisitionAnswered } from '@/emails/democracy/requisition-answered'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { listCallers } from './callers'
import { lockRequisition, type RequisitionRow } from './lock-requisition'

type Answering = { number: number; meeting: number }

/**
 * An officer says which meeting deals with it: a special one of everybody, of which another officer gave notice since there were enough
 * names. With one alone members would be owed no meeting any more because of a meeting that one officer called about something else. Whoever called
 * for it is emailed, and reads its agenda.
 */
export const answerRequisition = verb(
  'requisition.answer',
  { subject: lockWithMeeting },
  async (work, { requisition, called }, { number, meeting }: Answering) => {
    const { id, reachedAt, meetingId } = requisition
    if (!reachedAt) throw new Refusal('requisition.not-reached')
    const [fits] = called
      ? await work.tx
          .select({ id: meetings.id, number: meetings.number, startsAt: meetings.startsAt })
          .from(meetings)
          .where(and(eq(meetings.id, called.id), couldAnswer(reachedAt)))
      : []
    if (!fits) throw new Refusal('requisition.not-such-a-meeting')
    const [before] = meetingId
      ? await work.tx.select().from(meetings).where(eq(meetings.id, meetingId))
      : []
    if (before && before.state !== 'cancelled') throw new Refusal('moved-meanwhile')
    await work.tx
      .update(requisitions)
      .set({ meetingId: fits.id, answeredAt: work.now })
      .where(eq(requisitions.id, id))
    work.record('requisition.answered', { kind: 'requisition', id }, { number, meeting })
    await emailCallers(work, requisition, fits)
  },
)

async function lockWithMeeting(work: Work, { number, meeting }: Answering) {
  const requisition = await lockRequisition(work, { number })
  const [called] = await work.tx
    .select()
    .from(meetings)
    .where(eq(meetings.number, meeting))
    .for('share')
  return requisition && { requisition, called, ...asAnswer(called) }
}

/** For what another officer confirms: about nobody, and not for whoever gave notice of the meeting. */
export function asAnswer(called: { calledBy: string | null } | undefined) {
  return { personId: null, officers: called?.calledBy ? [called.calledBy] : [], spent: undefined }
}

/** Tells whoever called for it which meeting deals with it. */
export async function emailCallers(
  work: Work,
  { id, business }: RequisitionRow,
  meeting: { id: string; number: number; startsAt: Date },
  byMembers = false,
) {
  await work.emailAll(
    requisitionAnswered,
    (await listCallers(work, id)).map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${id}/${meeting.id}/${personId}`,
      props: {
        name,
        business,
        byMembers,
        startsAt: meeting.startsAt.toISOString(),
        link: siteUrl(`/meetings/${meeting.number}`),
      },
    })),
  )
}

/** Of all meetings those that can deal with what members called for. */
export function couldAnswer(reachedAt: Date) {
  return and(
    eq(meetings.kind, 'special'),
    isNull(meetings.group),
    isNull(meetings.place),
    inArray(meetings.state, ['called', 'open']),
    gte(meetings.calledAt, reachedAt),
  )
}
