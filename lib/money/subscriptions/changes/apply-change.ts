import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { subscriptionChanges, subscriptions } from '@/db/schema/money/subscriptions'
import { breakStarted } from '@/emails/money/break-started'
import { duesCancelled } from '@/emails/money/dues-cancelled'
import { duesChanged } from '@/emails/money/dues-changed'
import { duesNotChanged } from '@/emails/money/dues-not-changed'
import { duesResumed } from '@/emails/money/dues-resumed'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { bandName } from '@/lib/money/subscriptions/bands'
import { addresseeOf } from '@/lib/people/members/addressee'
import { refusalOf } from '@/lib/permissions'
import { syncCustomer } from '../mirror/sync-customer'
import { nextCharge } from '../next-charge'
import { refusedBecause } from '../stripe'
import { makeAtStripe } from './at-stripe'
import { type ChangeState, changeMoves } from './change-requests'
import { changeRequestFromRow } from './request-change'

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

type Given = { changeId: string }

/** Stripe has made the change: the member is told once, with what comes next as it now stands. */
const changeDone = verb('subscription.apply', async (work, { changeId }: Given) => {
  const found = await open(work, changeId, ['asked', 'cancelled'])
  if (!found) return
  const { change, row, payer } = found
  await work.move(subscriptionChanges, change, changeMoves, 'do', { settledAt: work.now })
  const subject = { kind: 'subscription', id: row.id }
  work.record('dues.change-made', subject, { personId: row.personId, kind: change.kind })
  if (!payer) return
  const letter = { to: payer, key: changeId }
  const common = { name: payer.name, link: siteUrl('/membership/dues') }
  const { takenAt, notBefore } = nextCharge(row, work.now)
  const terms = {
    ...common,
    band: bandName(row.band),
    amountPence: row.amountPence,
    interval: row.interval,
    nextChargeAt: takenAt?.toISOString() ?? null,
    resumesAt: notBefore?.toISOString() ?? null,
  }
  switch (change.kind) {
    case 'terms':
      return work.email(duesChanged, { ...letter, props: terms })
    case 'break':
      return work.email(breakStarted, {
        ...letter,
        props: { ...common, until: change.breakUntil!.toISOString() },
      })
    case 'cancel':
      return work.email(duesCancelled, { ...letter, props: { ...common, ...lastDay(row) } })
    default:
      return work.email(duesResumed, { ...letter, props: terms })
  }
})

/** Stripe will not do it: nothing has changed, and the member hears so. */
const changeRefused = verb(
  'subscription.apply',
  async (work, { changeId, reason }: Given & { reason: string }) => {
    const found = await open(work, changeId, ['asked'])
    if (!found) return
    const { change, row, payer } = found
    const lastError = reason.slice(0, 500)
    await work.move(subscriptionChanges, change, changeMoves, 'refuse', {
      settledAt: work.now,
      lastError,
    })
    const subject = { kind: 'subscription', id: row.id }
    work.record('dues.change-refused', subject, { personId: row.personId, kind: change.kind })
    if (!payer) return
    const props = { name: payer.name, link: siteUrl('/membership/dues') }
    await work.email(duesNotChanged, { to: payer, key: changeId, props })
  },
)

async function open(work: Work, changeId: string, states: ChangeState[]) {
  const [found] = await work.tx
    .select({ change: subscriptionChanges, row: subscriptions })
    .from(subscriptionChanges)
    .innerJoin(subscriptions, eq(subscriptions.id, subscriptionChanges.subscriptionId))
    .where(eq(subscriptionChanges.id, changeId))
    .for('update', { of: subscriptionChanges })
  if (!found || !states.includes(found.change.state)) return undefined
  return { ...found, payer: await addresseeOf(work.tx, found.row.personId) }
}

/** Until when a member stays one who pays no more. Where something is owed only grace is left. */
function lastDay(row: typeof subscriptions.$inferSelect) {
  const until = row.cancelsAtPeriodEnd ? row.currentPeriodEndsAt : null
  return { memberUntil: until?.toISOString() ?? null }
}
