import 'server-only'
import { eq } from 'drizzle-orm'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { log } from '@/lib/kernel/log'
import type { Work } from '@/lib/kernel/perform'
import type { Addressee } from '@/lib/people/members/addressee'
import { admitMember } from '@/lib/people/members/admit-member'
import { bandByAmount } from '../bands'
import { emailEndedDisputes, emailFailure, emailMandateCancelled } from '../overdue/email-failure'
import { withdrawReminders } from '../overdue/withdraw-reminders'
import { isBefore, isInForce, neverCounted, type SubscriptionRow } from '../subscription-rows'
import type { Truth } from './fetch-stripe-customer'
import { knownStatuses, type Mirror, mirrorOf } from './mirror'
import { isOverAtStripe, takenBack } from './open-invoice'
import { replacementSubscriptions } from './replacement-subscriptions'

type Given = { row: SubscriptionRow; payer: Addressee | undefined; truth: Truth }

/** Brings one row up to what Stripe says, and does what follows when it is the one in force. */
export async function updateMirror(work: Work, { row, payer, truth }: Given): Promise<boolean> {
  const found = truth.subscriptions.find((one) => one.id === row.stripeSubscriptionId)
  if (!found) return ['free', 'by-hand'].includes(row.status) && noteOnItsWay(work, row, truth)
  const mirror = withBand(understood(mirrorOf(truth, found), row), row)
  // What once was paid for has begun, whatever Stripe still knows of it.
  mirror.startedAt ??= row.startedAt
  if (replacementSubscriptions(truth, row).onTheirWay.length > 0)
    mirror.paymentStatus = 'processing'
  const changed = !isSame(mirror, row)
  if (changed) await write(work, row, mirror)
  const isOver = !isInForce(row) || (isOverAtStripe(found) && !takenBack(truth, found))
  if (payer && isOver && !neverCounted(row))
    await emailEndedDisputes(work, { payer, truth, found, after: row.importedAt })
  if (!isInForce(row)) return changed
  if (mirror.startedAt && !row.startedAt) {
    await admitMember(work, { personId: row.personId })
  }
  const failedHere = mirror.paymentFailedAt && !isBefore(mirror.paymentFailedAt, row)
  if (payer && failedHere && mirror.paymentStatus === null) {
    await emailFailure(work, { payer, truth, found, mirror })
  }
  const firstLook = row.importedAt !== null && row.mirroredAt === null
  if (payer && mirror.startedAt && !firstLook)
    await emailMandateCancelled(work, { payer, truth, found })
  return changed
}

/** A member who paid nothing or by hand, and began to pay by bank debit: so that nobody lets them pay twice in the meantime. */
async function noteOnItsWay(work: Work, row: SubscriptionRow, truth: Truth): Promise<boolean> {
  const paymentStatus =
    replacementSubscriptions(truth, row).onTheirWay.length > 0 ? 'processing' : null
  if (paymentStatus === row.paymentStatus) return false
  await work.tx.update(subscriptions).set({ paymentStatus }).where(eq(subscriptions.id, row.id))
  return true
}

async function write(work: Work, row: SubscriptionRow, mirror: Mirror) {
  await work.tx.update(subscriptions).set(mirror).where(eq(subscriptions.id, row.id))
  const { personId } = row
  const subject = { kind: 'subscription', id: row.id }
  if (mirror.status !== row.status) {
    work.record('subscription.changed', subject, { personId, from: row.status, to: mirror.status })
  }
  const asksNoMore = row.dueInvoiceId && !mirror.dueInvoiceId
  if (asksNoMore || (row.paymentFailedAt && !mirror.paymentFailedAt))
    await withdrawReminders(work, personId)
  if (mirror.paymentFailedAt && !row.paymentFailedAt && mirror.dueInvoiceId && isInForce(row)) {
    work.record('payment.failed', subject, { personId })
  }
}

function isSame(mirror: Mirror, row: SubscriptionRow) {
  const names = Object.keys(mirror) as (keyof Mirror)[]
  return names.every(
    (name) => mirror[name] === undefined || String(mirror[name]) === String(row[name]),
  )
}

/** Stripe's words grow. At one that we do not know the last one that we understood stays. */
function understood(mirror: Mirror, row: SubscriptionRow): Mirror {
  if (knownStatuses.includes(mirror.status)) return mirror
  log.warn('stripe.unknown-status', { status: mirror.status, subscription: row.id })
  return { ...mirror, status: row.status }
}

/** A subscription that was brought along has a product that is not ours: its band is the one that costs as much. */
function withBand(mirror: Mirror, row: SubscriptionRow): Mirror {
  const { band, amountPence, interval } = mirror
  if (band || !row.importedAt || !amountPence || !interval) return mirror
  return { ...mirror, band: bandByAmount(amountPence, interval) }
}
