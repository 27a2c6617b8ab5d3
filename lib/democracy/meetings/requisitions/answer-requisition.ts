import 'server-only'
import { and, eq, gte, inArray, isNull } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import { requisitions } from '@/db/schema/democracy/requisitions'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockRequisition } from './lock-requisition'

/** An officer says which meeting deals with it: a special one of everybody, of which notice was given since there were enough names. */
export const answerRequisition = verb(
  'requisition.answer',
  { subject: lockRequisition },
  async (work, requisition, { number, meeting }: { number: number; meeting: number }) => {
    const { id, reachedAt, meetingId } = requisition
    if (!reachedAt) throw new Refusal('requisition.not-reached')
    const [called] = await work.tx
      .select({ id: meetings.id })
      .from(meetings)
      .where(and(eq(meetings.number, meeting), couldAnswer(reachedAt)))
      .for('share')
    if (!called) throw new Refusal('requisition.not-such-a-meeting')
    const [before] = meetingId
      ? await work.tx.select().from(meetings).where(eq(meetings.id, meetingId))
      : []
    if (before && before.state !== 'cancelled') throw new Refusal('moved-meanwhile')
    await work.tx
      .update(requisitions)
      .set({ meetingId: called.id, answeredAt: work.now })
      .where(eq(requisitions.id, id))
    work.record('requisition.answered', { kind: 'requisition', id }, { number, meeting })
  },
)

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
