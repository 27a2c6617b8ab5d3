import 'server-only'
import { and, asc, inArray, isNotNull, lt, or } from 'drizzle-orm'
import { complaintAnswers, complaintParties, complaints } from '@/db/schema/membership/complaints'
import { monthsBefore } from '@/lib/kernel/calendar'
import { forgetMails } from '@/lib/kernel/outbox'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { complaintEmails } from '@/lib/records/outgoing-mail/tell-of-complaints'

const batch = 100

/** What was written in a complaint goes some months after it was closed. That there was one, and its dates, stay for the figures. */
export const eraseClosedComplaints = verb('retention.run', async (work, _input: object) => {
  const due = await work.tx
    .select({ id: complaints.id })
    .from(complaints)
    .where(closedComplaintsDue(work.now))
    .orderBy(asc(complaints.id))
    .limit(batch)
    .for('update', { skipLocked: true })
  if (due.length === 0) return { more: false }
  const ids = due.map(({ id }) => id)
  const answers = await work.tx
    .update(complaintAnswers)
    .set({ wordsSealed: null })
    .where(inArray(complaintAnswers.complaintId, ids))
    .returning({ id: complaintAnswers.id })
  await forgetMails(work.tx, complaintEmails, [...ids, ...answers.map(({ id }) => id)])
  await work.tx.delete(complaintParties).where(inArray(complaintParties.complaintId, ids))
  await work.tx
    .update(complaints)
    .set({
      complainantId: null,
      nameSealed: null,
      emailSealed: null,
      wordsSealed: null,
      closeReasonSealed: null,
    })
    .where(inArray(complaints.id, ids))
  const detail = { forgotten: due.length }
  work.record('retention.complaints', { kind: 'retention', id: 'complaints' }, detail)
  return { more: due.length === batch }
})

export function closedComplaintsDue(at: Date) {
  return and(
    lt(complaints.closedAt, monthsBefore(at, organisation.retention.closedComplaintMonths)),
    or(isNotNull(complaints.wordsSealed), isNotNull(complaints.closeReasonSealed)),
  )
}
