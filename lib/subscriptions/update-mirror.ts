import 'server-only'
import { eq } from 'drizzle-orm'
import { subscriptions } from '@/db/schema/subscriptions'
import { siteUrl } from '@/lib/kernel/env'
import { log } from '@/lib/kernel/log'
import type { Work } from '@/lib/kernel/perform'
import { admitMember } from '@/lib/members/admit-member'
import { graceEndsAt } from '@/lib/members/standing'
import { knownStatuses, latestInvoiceOf, type Mirror, mirrorOf } from './mirror'
import type { Payer, SubscriptionRow } from './rows'
import type { StripeSubscription } from './stripe'
import type { Truth } from './truth'

type Given = { row: SubscriptionRow; payer: Payer | undefined; truth: Truth }

/** Brings one row up to what Stripe says, and does what follows when it is the one in force. */
export async function updateMirror(work: Work, { row, payer, truth }: Given) {
  const found = truth.subscriptions.find((one) => one.id === row.stripeSubscriptionId)
  if (!found) return
  const mirror = understood(mirrorOf(truth, found), row)
  await work.tx.update(subscriptions).set(mirror).where(eq(subscriptions.id, row.id))
  const subject = { kind: 'subscription', id: row.id }
  if (mirror.status !== row.status) {
    const { personId } = row
    work.record('subscription.changed', subject, { personId, from: row.status, to: mirror.status })
  }
  if (row.endedAt) return
  if (mirror.paymentFailedAt && !row.paymentFailedAt) {
    work.record('payment.failed', subject, { personId: row.personId })
  }
  if (mirror.startedAt && !row.startedAt) {
    await admitMember.within(work, { personId: row.personId })
  }
  if (payer && mirror.paymentFailedAt && mirror.paymentStatus === null) {
    await tellFailure(work, { payer, truth, found, failedAt: mirror.paymentFailedAt })
  }
}

/** Stripe's words grow. At one that we do not know the last one that we understood stays. */
function understood(mirror: Mirror, row: SubscriptionRow): Mirror {
  if (knownStatuses.includes(mirror.status)) return mirror
  log.warn('stripe.unknown-status', { status: mirror.status, subscription: row.id })
  return { ...mirror, status: row.status }
}

type Failure = { payer: Payer; truth: Truth; found: StripeSubscription; failedAt: Date }

/** One mail an attempt, however many events told of it. */
async function tellFailure(work: Work, { payer, truth, found, failedAt }: Failure) {
  const invoice = latestInvoiceOf(truth, found)
  if (!invoice) return
  await work.post('payment-failed', {
    to: payer,
    key: `${invoice.id}/${invoice.attempt_count}`,
    props: {
      name: payer.name,
      amountPence: invoice.amount_due,
      lastDayAt: graceEndsAt(failedAt).toISOString(),
      link: siteUrl('/membership/dues'),
    },
  })
}
