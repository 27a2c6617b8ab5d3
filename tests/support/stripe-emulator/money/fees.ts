import type { World } from '../kernel/world'
import type { Charge } from '../resources/charges'

/** What Stripe keeps of a charge: a share and a fixed part, within bounds. The rates are settings. */
export function feeFor(world: World, { payment_method_details, amount }: Charge): number {
  const { percent, fixed, least, most } = world.settings.fees[kindOf(payment_method_details.type)]
  const fee = Math.round((amount * percent) / 100) + fixed
  return Math.min(most ?? Infinity, Math.max(least, fee))
}

export const disputeFeeFor = (world: World, { payment_method_details }: Charge) =>
  world.settings.fees[kindOf(payment_method_details.type)].dispute

const kindOf = (type: string) => (type === 'bacs_debit' ? 'bacs_debit' : 'card')

/** The midnight from which a charge of now can be paid out. */
export function availableFrom(world: World): number {
  const { delay_days } = world.settings.payouts
  const now = world.clock.now()
  if (delay_days === 0) return now
  return Math.floor(now / 86_400 + delay_days) * 86_400
}
