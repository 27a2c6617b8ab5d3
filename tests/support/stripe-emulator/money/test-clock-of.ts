import type { AnyRecord, Kind } from '../kernel/records'
import type { World } from '../kernel/world'

/** The test clock that an object lives by: that of its customer. */
export function testClockOf(world: World, record: AnyRecord): string | null {
  if (record.object === 'customer') return record.test_clock
  const customer = 'customer' in record ? record.customer : null
  return world.store.get('customer', customer)?.test_clock ?? null
}

const kinds: Record<string, Kind> = {
  ch: 'charge',
  cs: 'checkout.session',
  cus: 'customer',
  du: 'dispute',
  in: 'invoice',
  pdp: 'dispute',
  pi: 'payment_intent',
  pm: 'payment_method',
  py: 'charge',
  re: 'refund',
  sub: 'subscription',
}

/** The time that a request about these objects lives in, if one of them belongs to a test clock. */
export function timeOf(world: World, ids: unknown[]): number | undefined {
  for (const id of ids) {
    if (typeof id !== 'string') continue
    const kind = kinds[id.slice(0, id.indexOf('_'))]
    const found = kind && world.store.get(kind, id)
    const clock = found && world.store.get('test_helpers.test_clock', testClockOf(world, found))
    if (clock) return clock.frozen_time
  }
  return undefined
}
