import { z } from 'zod'
import { newId } from '../kernel/ids'
import { inner, listed, paged } from '../kernel/lists'
import { flag, text } from '../kernel/parameters'
import { invalid, missing } from '../kernel/refusal'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import { cancelSubscription } from '../money/cancel-subscription'
import { changeSubscription } from '../money/change-subscription'
import { pauseSubscription, resumeSubscription } from '../money/pause-subscription'
import { startSubscription } from '../money/start-subscription'
import {
  cancellation,
  changeShape,
  pauseShape,
  resumeShape,
  startShape,
} from './subscription-change'
import type { SubscriptionItem } from './subscription-items'

/** The standing arrangement by which a customer pays again and again. */
export type Subscription = ReturnType<typeof newSubscription>

const statuses = [
  'active',
  'all',
  'canceled',
  'ended',
  'incomplete',
  'incomplete_expired',
  'past_due',
  'paused',
  'trialing',
  'unpaid',
] as const

type Paused = {
  paused: { subscription: { type: string }; transitioned_at: number; type: 'subscription' }
}
type Start = { customer: string; currency: string; metadata: Record<string, string> }

export function newSubscription(world: World, start: Start) {
  const now = world.clock.now()
  const id = newId('sub_1', 23)
  return {
    id,
    object: 'subscription' as const,
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: now,
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: { proration_discounts: 'included' }, type: 'flexible' },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: null as number | null,
    cancel_at_period_end: false,
    canceled_at: null as number | null,
    cancellation_details: {
      comment: null as string | null,
      feedback: null as string | null,
      feedback_option: null,
      reason: null as string | null,
    },
    collection_method: 'charge_automatically',
    created: now,
    currency: start.currency,
    customer: start.customer,
    customer_account: null,
    days_until_due: null,
    default_payment_method: null as string | null,
    default_source: null,
    default_tax_rates: [],
    description: null as string | null,
    discounts: [],
    ended_at: null as number | null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: 'self' },
    },
    items: inner(`/v1/subscription_items?subscription=${id}`, [] as SubscriptionItem[]),
    latest_invoice: null as string | null,
    livemode: false,
    managed_payments: null,
    metadata: start.metadata,
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null as { behavior: string; resumes_at: number | null } | null,
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: 'off',
    },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: now,
    status: 'incomplete',
    status_details: undefined as Paused | undefined,
    test_clock: world.store.get('customer', start.customer)?.test_clock ?? null,
    transfer_data: null,
    trial_end: null as number | null,
    trial_settings: {
      end_behavior: { billing_cycle_anchor: null, missing_payment_method: 'create_invoice' },
    },
    trial_start: null as number | null,
    $hidden: {
      periods: 1,
      invoices: [] as string[],
      trial_announced: false,
      announced: 0,
      resuming: null as string | null,
    },
  }
}

function matches(subscription: Subscription, status: string | undefined): boolean {
  if (status === undefined) return subscription.status !== 'canceled'
  if (status === 'all') return true
  if (status === 'ended') return ['canceled', 'incomplete_expired'].includes(subscription.status)
  return subscription.status === status
}

const filters = { customer: text, test_clock: text, price: text, status: z.enum(statuses) }

export const subscriptionRoutes = [
  route('GET', '/v1/subscriptions', paged(filters), (world, given) => {
    const wanted = world.store

      .where('subscription', { customer: given.customer })
      .filter((row) => given.customer || row.test_clock === (given.test_clock ?? null))
      .filter((subscription) => matches(subscription, given.status))
      .filter(
        (subscription) =>
          !given.price || subscription.items.data.some((line) => line.price.id === given.price),
      )
    return listed('/v1/subscriptions', wanted, given)
  }),
  route('GET', '/v1/subscriptions/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'subscription', id),
  ),
  route('POST', '/v1/subscriptions', startShape, startSubscription),
  route('POST', '/v1/subscriptions/:id', changeShape, (world, given, id) =>
    changeSubscription(world, demand(world, 'subscription', id), given),
  ),
  route('POST', '/v1/subscriptions/:id/pause', pauseShape, (world, given, id) =>
    pauseSubscription(world, demand(world, 'subscription', id), given),
  ),
  route('POST', '/v1/subscriptions/:id/resume', resumeShape, (world, given, id) =>
    resumeSubscription(world, demand(world, 'subscription', id), given),
  ),
  route(
    'DELETE',
    '/v1/subscriptions/:id',
    z
      .strictObject({ cancellation_details: cancellation, invoice_now: flag, prorate: flag })
      .partial(),
    (world, given, id) => {
      const subscription = demand(world, 'subscription', id)
      if (subscription.status === 'canceled') throw missing('subscription', id)
      if (given.prorate)
        throw invalid('The emulator does not prorate: leave out prorate.', 'prorate')
      Object.assign(subscription.cancellation_details, given.cancellation_details)
      return cancelSubscription(world, subscription, 'cancellation_requested')
    },
  ),
]
