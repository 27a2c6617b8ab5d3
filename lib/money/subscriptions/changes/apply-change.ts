import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { subscriptionChanges, subscriptions } from '@/db/schema/money/subscriptions'
import type { Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { syncCustomer } from '../mirror/sync-customer'
import { refusedBecause } from '../stripe'
import { makeAtStripe } from './at-stripe'
import { changeRequestFromRow } from './change-request-from-row'
import { changeDone, changeRefused } from './settle-change'

/**
 * Does at Stripe what somebody decided, then copies what Stripe says, then puts the decision away. Cut off anywhere, or done
 * by two at once, it ends the same. What Stripe will not do is told to the member; while Stripe is away the job comes again.
 */
export async function applyChange(actor: Actor, { changeId }: { changeId: string }) {
  const refusal = refusalOf(actor, 'subscription.apply')
  if (refusal) throw new Refusal(refusal)
  const [found] = await database()
    .select()
    .from(subscriptionChanges)
    .innerJoin(subscriptions, eq(subscriptions.id, subscriptionChanges.subscriptionId))
    .where(eq(subscriptionChanges.id, changeId))
  if (found?.subscription_changes.state !== 'asked') return
  const { subscription_changes: change, subscriptions: row } = found
  try {
    await makeAtStripe(changeId, changeRequestFromRow(change), row.stripeSubscriptionId!)
  } catch (error) {
    const reason = refusedBecause(error)
    if (!reason) throw error
    await changeRefused(actor, { changeId, reason })
    return
  }
  await syncCustomer(actor, { customerId: row.stripeCustomerId! })
  await changeDone(actor, { changeId })
}
