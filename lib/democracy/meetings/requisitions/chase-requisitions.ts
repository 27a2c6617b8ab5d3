import 'server-only'
import { and, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import { requisitions } from '@/db/schema/democracy/requisitions'
import { requisitionOverdue } from '@/emails/democracy/requisition-overdue'
import { requisitionToCall } from '@/emails/democracy/requisition-to-call'
import { dateOf, daysAfter, daysBetween } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { officersWith } from '@/lib/people/officers/officers-now'
import { listCallers } from './callers'
import type { RequisitionRow } from './lock-requisition'
import { requisitionReminderDays } from './states'

/** What enough members called for and nobody has called: all who can hear of it again before its last day, and then every few days. */
export const chaseRequisitions = verb('requisition.chase', async (work, _input: object) => {
  const waiting = await work.tx
    .select({ requisition: requisitions })
    .from(requisitions)
    .leftJoin(meetings, eq(meetings.id, requisitions.meetingId))
    .where(
      and(
        isNotNull(requisitions.reachedAt),
        or(isNull(meetings.id), eq(meetings.state, 'cancelled')),
      ),
    )
  const today = dateOf(work.now)
  const due = waiting.filter(
    ({ requisition }) => daysAfter(requisition.callBy!, -requisitionReminderDays) <= today,
  )
  if (due.length === 0) return { more: false }
  const officers = await officersWith(work, 'meetings.call')
  for (const { requisition } of due) {
    const { id, number, business, signed, callBy } = requisition
    const overdue = callBy! < today
    if (overdue) await tellCallers(work, requisition)
    const round = overdue
      ? 1 + Math.floor((daysBetween(callBy!, today) - 1) / requisitionReminderDays)
      : 0
    await work.emailAll(
      requisitionToCall,
      officers.map(({ personId, email, name }) => ({
        to: { email, personId },
        key: `${id}/${round}/${personId}`,
        props: {
          name,
          business,
          signed: signed!,
          callBy: callBy!,
          overdue,
          link: siteUrl(`/meetings/requisitions/${number}`),
        },
      })),
    )
  }
  return { more: false }
})

/** Once: whoever called for it can call it now. */
async function tellCallers(work: Work, { id, number, business, callBy }: RequisitionRow) {
  await work.emailAll(
    requisitionOverdue,
    (await listCallers(work, id)).map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${id}/overdue/${personId}`,
      props: {
        name,
        business,
        callBy: callBy!,
        link: siteUrl(`/meetings/requisitions/${number}`),
      },
    })),
  )
}
