import { addInterval } from '../kernel/clock'
import { newId } from '../kernel/ids'
import type { World } from '../kernel/world'
import type { Price } from './prices'

/** One line of a subscription: its price, and the period that is paid for or being paid. */
export type SubscriptionItem = ReturnType<typeof newSubscriptionItem>

export function newSubscriptionItem(
  world: World,
  subscription: string,
  price: Price,
  quantity: number,
  start: number,
) {
  const { interval, interval_count } = price.recurring!
  return {
    id: newId('si_', 14),
    object: 'subscription_item' as const,
    billing_thresholds: null,
    created: world.clock.now(),
    current_period_end: addInterval(start, interval, interval_count),
    current_period_start: start,
    current_trial: null,
    discounts: [],
    metadata: {} as Record<string, string>,
    plan: planOf(price),
    price: shown(price),
    quantity,
    subscription,
    tax_rates: [],
  }
}

/** The older name for a price, which Stripe still shows beside it. */
export function planOf(price: Price) {
  return {
    id: price.id,
    object: 'plan' as const,
    active: price.active,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    billing_scheme: price.billing_scheme,
    created: price.created,
    currency: price.currency,
    interval: price.recurring!.interval,
    interval_count: price.recurring!.interval_count,
    livemode: false,
    metadata: price.metadata,
    meter: null,
    nickname: price.nickname,
    product: price.product,
    tiers_mode: null,
    transform_usage: null,
    trial_period_days: null,
    usage_type: 'licensed',
  }
}

/** The price as it stood when the line was made. */
export const shown = (price: Price): Price => structuredClone(price)
