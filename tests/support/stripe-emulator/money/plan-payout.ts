import type { World } from '../kernel/world'

const DAY = 86_400

/** Payouts go at one in the morning, each day or each Monday; the first money that waits decides which. */
export function planPayout(world: World): void {
  const { payouts } = world.settings
  if (payouts.interval === 'manual' || payouts.next_at !== null) return
  const now = world.clock.now()
  let at = Math.floor(now / DAY) * DAY + 3600
  while (at < now || (payouts.interval === 'weekly' && new Date(at * 1000).getUTCDay() !== 1))
    at += DAY
  payouts.next_at = at
  world.store.save(world.settings)
}
