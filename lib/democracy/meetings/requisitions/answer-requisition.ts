import 'server-only'
import { and, eq, gte, inArray, isNull } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import { requisitionNames, requisitions } from '@/db/schema/democracy/requisitions'
import { members, people } from '@/db/schema/people/people'
import { requisitionAnswered } from '@/emails/democracy/requisition-answered'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { stillOneOfUs } from '../running/still-one-of-us'
import { lockRequisition, type RequisitionRow } from './lock-requisition'

/** An officer says which meeting deals with it: a special one of everybody, of which notice was given since there were enough names. Whoever called for it is emailed. */
export const answerRequisition = verb(
  'requisition.answer',
  { subject: lockRequisition },
  async (work, requisition, { number, meeting }: { number: number; meeting: number }) => {
    const { id, reachedAt, meetingId } = requisition
    if (!reachedAt) throw new Refusal('requisition.not-reached')
    const [called] = await work.tx
      .select({ id: meetings.id, number: meetings.number, startsAt: meetings.startsAt })
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
    await emailSignatories(work, requisition, called)
  },
)

async function emailSignatories(
  work: Work,
  { id, business }: RequisitionRow,
  meeting: { id: string; number: number; startsAt: Date },
) {
  const signatories = await work.tx
    .select({ personId: people.id, email: people.email, name: people.called })
    .from(requisitionNames)
    .innerJoin(members, eq(members.personId, requisitionNames.personId))
    .innerJoin(people, eq(people.id, requisitionNames.personId))
    .where(and(eq(requisitionNames.requisitionId, id), stillOneOfUs, isNull(people.erasedAt)))
  await work.emailAll(
    requisitionAnswered,
    signatories.map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${id}/${meeting.id}/${personId}`,
      props: {
        name,
        business,
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
