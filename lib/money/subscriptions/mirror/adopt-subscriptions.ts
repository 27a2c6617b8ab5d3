import 'server-only'
import { and, eq } from 'drizzle-orm'
import { checkouts } from '@/db/schema/money/checkouts'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { duesChanged } from '@/emails/money/dues-changed'
import { secondSubscriptionStopped } from '@/emails/money/second-subscription-stopped'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import type { Addressee } from '@/lib/people/members/addressee'
import { unpaidFrom } from '@/lib/people/members/standing'
import { bandName } from '../bands'
import { endSubscription } from '../end-subscription'
import { nextCharge } from '../next-charge'
import type { StripeSubscription } from '../stripe'
import { inForce, type SubscriptionRow } from '../subscription-rows'
import type { Truth } from './fetch-stripe-customer'
import { isLive, mirrorOf } from './mirror'
import { paymentsOf } from './movements'
import { openInvoiceOf } from './open-invoice'
import { replacementSubscriptions } from './replacement-subscriptions'

type Given = { rows: SubscriptionRow[]; payer: Addressee | undefined; truth: Truth }

/**
 * Finds the subscriptions at Stripe that we have no row for. The first one fills what was offered; whichever page it was
 * paid on, the money counts. One that was begun in place of a dead one takes its place. Any other is a second one: it is
 * written down as over, then ended and paid back.
 */
export async function adoptSubscriptions(
  work: Work,
  { rows, payer, truth }: Given,
): Promise<boolean> {
  const known = new Set(rows.map((row) => row.stripeSubscriptionId))
  const current = inForce(rows)
  const replacements = replacementSubscriptions(truth, current)
  const undecided = [...replacements.onTheirWay, ...replacements.failed]
  const found = truth.subscriptions
    .filter((one) => !known.has(one.id) && !undecided.includes(one) && counts(truth, one))
    .sort(
      (one, other) => Number(isLive(other)) - Number(isLive(one)) || one.created - other.created,
    )
  const vacant = current?.status === 'offered' && !current.stripeSubscriptionId
  const first = vacant ? found[0] : replacements.paid.at(-1)
  if (first && current) {
    if (vacant) await fill(work, current, first)
    else await replace(work, { dead: current, payer, truth }, first)
  }
  const others = found.filter((one) => one !== first)
  for (const second of others) await putAside(work, { rows, payer, truth }, second!)
  return found.length > 0
}

/** A membership of ours that runs or was paid for. What the payer gave up halfway is nothing. */
function counts(truth: Truth, subscription: StripeSubscription) {
  if (!mirrorOf(truth, subscription).band) return false
  return (
    isLive(subscription) ||
    paymentsOf(truth).some((payment) => payment.subscriptionId === subscription.id)
  )
}

async function fill(work: Work, offered: SubscriptionRow, subscription: StripeSubscription) {
  await work.tx
    .update(subscriptions)
    .set({ stripeSubscriptionId: subscription.id })
    .where(eq(subscriptions.id, offered.id))
  await work.tx
    .update(checkouts)
    .set({ state: 'complete', endedAt: work.now })
    .where(and(eq(checkouts.subscriptionId, offered.id), eq(checkouts.state, 'open')))
}

/** Dues go on, or begin, under a new subscription at Stripe. What was owed is told as paid by its receipt. */
async function replace(
  work: Work,
  { dead, payer, truth }: Omit<Given, 'rows'> & { dead: SubscriptionRow },
  subscription: StripeSubscription,
) {
  const mirror = mirrorOf(truth, subscription)
  const { band = dead.band, amountPence = dead.amountPence, interval = dead.interval } = mirror
  const unpaid = unpaidFrom(dead)
  await work.tx
    .update(checkouts)
    .set({ state: 'complete', endedAt: work.now })
    .where(and(eq(checkouts.subscriptionId, dead.id), eq(checkouts.state, 'open')))
  await endSubscription(work, dead)
  const { personId } = dead
  const id = newId()
  await work.tx.insert(subscriptions).values({
    ...{ id, personId, band, amountPence, interval, status: subscription.status },
    paymentFailedAt: unpaid && unpaid <= work.now ? unpaid : null,
    startedAt: dead.startedAt,
    stripeCustomerId: dead.stripeCustomerId,
    stripeSubscriptionId: subscription.id,
    createdAt: work.now,
  })
  const detail = { personId, band, amountPence, interval }
  work.record('subscription.begun-afresh', { kind: 'subscription', id }, detail)
  if (!payer || openInvoiceOf(truth, subscription.id)) return
  // Nothing was taken, so there is no receipt that would say what comes.
  const nextChargeAt = nextCharge(mirror, work.now).takenAt?.toISOString() ?? null
  const terms = { band: bandName(band), amountPence, interval, nextChargeAt }
  await work.email(duesChanged, {
    to: payer,
    key: id,
    props: { name: payer.name, ...terms, link: siteUrl('/membership/dues') },
  })
}

async function putAside(work: Work, { rows, payer, truth }: Given, second: StripeSubscription) {
  const { band, amountPence, interval, status } = mirrorOf(truth, second)
  const personId = rows[0]?.personId
  if (!band || !amountPence || !interval || !personId) return
  const id = newId()
  const at = new Date(second.created * 1000)
  await work.tx.insert(subscriptions).values({
    id,
    personId,
    band,
    amountPence,
    interval,
    status,
    stripeCustomerId: rows.find((row) => row.stripeCustomerId)?.stripeCustomerId,
    stripeSubscriptionId: second.id,
    createdAt: at,
    endedAt: at,
  })
  work.record(
    'subscription.second-stopped',
    { kind: 'subscription', id },
    { personId, amountPence },
  )
  if (!payer) return
  await work.email(secondSubscriptionStopped, {
    to: payer,
    key: second.id,
    props: { name: payer.name },
  })
}
