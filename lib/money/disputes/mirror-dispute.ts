import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { disputes } from '@/db/schema/money/disputes'
import { disputeToAnswer } from '@/emails/money/dispute-to-answer'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import type { StripeDispute } from '@/lib/money/subscriptions/stripe'
import { idOf, instantOfStripe } from '@/lib/money/subscriptions/stripe-values'
import { officersWith } from '@/lib/people/officers/officers-now'
import { disputeStage, isInquiry } from './stages'

type Given = {
  dispute: StripeDispute
  personId: string
  method: string | null
  /** When we last wrote it down, before Stripe was asked. */
  version: string | null
}

/** Brings our row of a dispute up to what Stripe says. Whoever looks after the money hears of a new one, and of each new turn. */
export const mirrorDispute = verb('dispute.sync', async (work, given: Given) => {
  const { dispute, personId, method, version } = given
  const row = {
    personId,
    stripeChargeId: idOf(dispute.charge)!,
    method,
    amountPence: dispute.amount,
    takenPence: Math.max(0, -netOf(dispute)),
    status: dispute.status as string,
    reason: dispute.reason,
    openedAt: instantOfStripe(dispute.created),
    answerBy: answerByOf(dispute),
  }
  const before = version === null ? undefined : await lock(work, given)
  if (version !== null && !before) return 'stale'
  const written = before
    ? await work.tx
        .update(disputes)
        .set({ ...row, personId: before.personId, mirroredAt: sql`clock_timestamp()` })
        .where(eq(disputes.id, dispute.id))
        .returning({ id: disputes.id })
    : await work.tx
        .insert(disputes)
        .values({ id: dispute.id, ...row, mirroredAt: sql`clock_timestamp()` })
        .onConflictDoNothing({ target: disputes.id })
        .returning({ id: disputes.id })
  if (written.length === 0) return 'stale'
  if (before?.status === row.status) return 'done'
  const subject = { kind: 'dispute', id: dispute.id }
  if (before) work.record('dispute.changed', subject, { from: before.status, to: row.status })
  else work.record('dispute.opened', subject, { amountPence: row.amountPence })
  await tellTreasurers(work, dispute.id, row)
  return 'done'
})

async function lock(work: Work, { dispute, version }: Given) {
  const [row] = await work.tx
    .select()
    .from(disputes)
    .where(and(eq(disputes.id, dispute.id), sql`${disputes.mirroredAt}::text = ${version}`))
    .for('update')
  return row
}

function answerByOf({ evidence_details, status }: StripeDispute): Date | null {
  const by = evidence_details.due_by
  return by && disputeStage(status) === 'to-answer' ? instantOfStripe(by) : null
}

function netOf(dispute: StripeDispute): number {
  return dispute.balance_transactions.reduce((sum, { amount }) => sum + amount, 0)
}

async function tellTreasurers(
  work: Work,
  id: string,
  { status, amountPence, answerBy }: { status: string; amountPence: number; answerBy: Date | null },
) {
  for (const { personId, email, name } of await officersWith(work, 'money.handle')) {
    await work.email(disputeToAnswer, {
      to: { personId, email },
      key: `${id}/${status}/${personId}`,
      props: {
        name,
        amountPence,
        stage: disputeStage(status),
        inquiry: isInquiry(status),
        answerBy: answerBy?.toISOString() ?? null,
        link: siteUrl(`/desk/money/disputes/${id}`),
      },
    })
  }
}
