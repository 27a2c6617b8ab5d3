import 'server-only'
import { and, asc, inArray, isNotNull, lt } from 'drizzle-orm'
import {
  chargeDecisions,
  chargeDecisionVotes,
  chargeMeasureMembers,
  chargeMeasures,
  chargePapers,
  chargeRoles,
  charges,
} from '@/db/schema/membership/discipline'
import { monthsBefore } from '@/lib/kernel/calendar'
import { forgetMails } from '@/lib/kernel/outbox'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { complaintEmails } from '@/lib/records/outgoing-mail/tell-of-complaints'

const batch = 50

/**
 * All that was written in a case goes so many months after nothing more could happen in it, and with it whom it was about and who had
 * which part. How it ended, and its dates, stay for the figures.
 */
export const eraseEndedCases = verb('retention.run', async (work, _input: object) => {
  const due = await work.tx
    .select({ id: charges.id })
    .from(charges)
    .where(endedCasesDue(work.now))
    .orderBy(asc(charges.id))
    .limit(batch)
    .for('update', { skipLocked: true })
  if (due.length === 0) return { more: false }
  const ids = due.map(({ id }) => id)
  const theirs = work.tx
    .select({ id: chargeDecisions.id })
    .from(chargeDecisions)
    .where(inArray(chargeDecisions.chargeId, ids))
  const measures = work.tx
    .select({ id: chargeMeasures.id })
    .from(chargeMeasures)
    .where(inArray(chargeMeasures.chargeId, ids))
  await work.tx
    .delete(chargeMeasureMembers)
    .where(inArray(chargeMeasureMembers.measureId, measures))
  await work.tx.delete(chargeDecisionVotes).where(inArray(chargeDecisionVotes.decisionId, theirs))
  for (const table of [chargeDecisions, chargeMeasures, chargePapers, chargeRoles]) {
    await work.tx.delete(table).where(inArray(table.chargeId, ids))
  }
  await work.tx
    .update(charges)
    .set({
      complaintId: null,
      memberId: null,
      ruleSealed: null,
      allegationSealed: null,
      companionSealed: null,
      timeAskedSealed: null,
      timeTypedBy: null,
      timeRefusedSealed: null,
      reasonsSealed: null,
      appealSealed: null,
      appealTypedBy: null,
      flagHash: null,
      appealReasonsSealed: null,
    })
    .where(inArray(charges.id, ids))
  await forgetMails(work.tx, complaintEmails, ids)
  const detail = { forgotten: due.length }
  work.record('retention.cases', { kind: 'retention', id: 'cases' }, detail)
  return { more: due.length === batch }
})

export function endedCasesDue(at: Date) {
  return and(
    lt(charges.endedAt, monthsBefore(at, organisation.retention.endedCaseMonths)),
    isNotNull(charges.allegationSealed),
  )
}
