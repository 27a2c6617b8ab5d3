import type { AnyRecord } from '../kernel/records'
import type { World } from '../kernel/world'
import type { Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'
import { announcedAt, announceRenewal } from './announce-renewal'
import { finalizeAndCollect, methodFor } from './bill'
import { collect } from './collect'
import { expireCheckout } from './expire-checkout'
import { becomeAvailable, payOutOnTime } from './pay-out'
import { payoutArrives } from './payout-arrives'
import { renew } from './renew'
import { settle } from './settle'
import { expireStart, FIRST_PAYMENT_WITHIN } from './start-subscription'
import { ANNOUNCED_BEFORE, announceTrialEnd } from './trial'

/** When an object next wants something done, if ever. */
export function dueAt(world: World, record: AnyRecord): number | undefined {
  if (record.object === 'settings') return record.payouts.next_at ?? undefined
  if (record.object === 'balance_transaction')
    return record.status === 'pending' ? record.available_on : undefined
  if (record.object === 'payout')
    return record.status === 'in_transit' ? record.arrival_date : undefined
  if (record.object === 'checkout.session')
    return record.status === 'open' ? record.expires_at : undefined
  if (record.object === 'payment_intent')
    return record.status === 'processing' ? (record.$hidden.settles_at ?? undefined) : undefined
  if (record.object === 'invoice') {
    if (record.status === 'draft') return record.automatically_finalizes_at ?? undefined
    return record.status === 'open' ? (record.next_payment_attempt ?? undefined) : undefined
  }
  if (record.object === 'subscription' && record.status === 'incomplete')
    return record.created + FIRST_PAYMENT_WITHIN
  if (
    record.object !== 'subscription' ||
    !['active', 'past_due', 'trialing'].includes(record.status)
  )
    return
  const resumes = record.pause_collection?.resumes_at ?? Infinity
  return Math.min(
    resumes,
    trialAnnouncedAt(record),
    announcedAt(world, record),
    ...record.items.data.map((line) => line.current_period_end),
  )
}

export function act(world: World, record: AnyRecord): void {
  if (record.object === 'checkout.session') expireCheckout(world, record)
  else if (record.object === 'settings') payOutOnTime(world)
  else if (record.object === 'balance_transaction') becomeAvailable(world, record)
  else if (record.object === 'payout') payoutArrives(world, record)
  else if (record.object === 'payment_intent') settle(world, record, record.$hidden.settles_well)
  else if (record.object === 'subscription') {
    const resumes = record.pause_collection?.resumes_at
    if (record.status === 'incomplete') expireStart(world, record)
    else if (resumes && resumes <= world.clock.now()) resume(world, record)
    else if (trialAnnouncedAt(record) <= world.clock.now()) announceTrialEnd(world, record)
    else if (announcedAt(world, record) <= world.clock.now()) announceRenewal(world, record)
    else renew(world, record)
  } else if (record.object === 'invoice') {
    const id = record.parent.subscription_details.subscription
    const method = methodFor(world, world.store.get('subscription', id)!)
    if (record.status === 'draft') finalizeAndCollect(world, record)
    else collect(world, record, method, 'later')
  }
}

function trialAnnouncedAt({ status, trial_end, $hidden }: Subscription): number {
  const waits = status === 'trialing' && trial_end !== null && !$hidden.trial_announced
  return waits ? trial_end - ANNOUNCED_BEFORE : Infinity
}

/** The end of a break from paying: from the next period on, dues are collected again. */
function resume(world: World, subscription: Subscription): void {
  const before = { pause_collection: subscription.pause_collection }
  subscription.pause_collection = null
  world.store.save(subscription)
  emit(world, 'customer.subscription.updated', subscription, before)
}
