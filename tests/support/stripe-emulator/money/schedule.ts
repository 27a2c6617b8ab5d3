import { Heap } from '../kernel/heap'
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

/** Everything that time will bring: when each object next wants something done, and doing it in order. */
export class Schedule {
  private readonly due = new Map<string, { at: number; record: AnyRecord }>()
  private readonly order = new Heap<{ at: number; record: AnyRecord }>()
  private readonly world: World

  constructor(world: World) {
    this.world = world
    world.store.watch((record) => {
      const at = dueAt(world, record)
      if (at === undefined) this.due.delete(record.id)
      else if (this.due.get(record.id)?.at !== at) {
        const waiting = { at, record }
        this.due.set(record.id, waiting)
        this.order.add(at, waiting)
      }
    })
  }

  /** Lives through all that falls due up to now. */
  catchUp(): void {
    const now = this.world.clock.now()
    try {
      for (let next = this.next(now); next; next = this.next(now)) {
        this.world.clock.standAt(next.at)
        act(this.world, next.record)
        this.world.store.flushIfMuch()
      }
    } finally {
      this.world.clock.runFrom(now)
    }
  }

  advanceTo(moment: number): void {
    this.catchUp()
    if (moment <= this.world.clock.now()) return
    this.world.clock.runFrom(moment)
    this.world.store.save(this.world.settings)
    this.catchUp()
  }

  private next(until: number) {
    for (let first = this.order.first(); first; first = this.order.first()) {
      const waiting = first.item
      const stands = this.due.get(waiting.record.id) === waiting
      if (stands && waiting.at > until) return undefined
      this.order.takeFirst()
      if (!stands) continue
      this.due.delete(waiting.record.id)
      return waiting
    }
    return undefined
  }
}

function dueAt(world: World, record: AnyRecord): number | undefined {
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

function act(world: World, record: AnyRecord): void {
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

/** The end of a payment holiday: from the next period on, dues are collected again. */
function resume(world: World, subscription: Subscription): void {
  const before = { pause_collection: subscription.pause_collection }
  subscription.pause_collection = null
  world.store.save(subscription)
  emit(world, 'customer.subscription.updated', subscription, before)
}
