import 'server-only'
import { and, eq } from 'drizzle-orm'
import { checkouts, subscriptions } from '@/db/schema/subscriptions'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { inForce, type Payer, type SubscriptionRow } from '../rows'
import type { StripeSubscription } from '../stripe'
import { isLive, mirrorOf } from './mirror'
import { paymentsOf } from './movements'
import type { Truth } from './truth'

type Given = { rows: SubscriptionRow[]; payer: Payer | undefined; truth: Truth }

/**
 * Finds the subscriptions at Stripe that we have no row for. The first one fills what was offered; whichever page it was
 * paid on, the money counts. Any other is a second one: it is written down as over, then ended and paid back.
 */
export async function adoptSubscriptions(
  work: Work,
  { rows, payer, truth }: Given,
): Promise<boolean> {
  const known = new Set(rows.map((row) => row.stripeSubscriptionId))
  const found = truth.subscriptions
    .filter((one) => !known.has(one.id) && counts(truth, one))
    .sort(
      (one, other) => Number(isLive(other)) - Number(isLive(one)) || one.created - other.created,
    )
  const offered = inForce(rows)
  const vacant = offered?.status === 'offered' && !offered.stripeSubscriptionId
  const [first, ...others] = vacant ? found : [undefined, ...found]
  if (first && offered) await fill(work, offered, first)
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
  await work.post('second-subscription-stopped', {
    to: payer,
    key: second.id,
    props: { name: payer.name },
  })
}
