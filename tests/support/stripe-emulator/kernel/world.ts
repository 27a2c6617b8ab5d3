import type { Schedule } from '../money/schedule'
import type { Clock } from './clock'
import type { Kind, Records } from './records'
import { missing } from './refusal'
import type { Settings } from './settings'
import type { Store } from './store'

/** What every endpoint, page and due moment works on. All of it is synchronous: one thing happens at a time. */
export type World = {
  store: Store
  clock: Clock
  settings: Settings
  url: string
  schedule: Schedule
  /** The API request being answered; events name it. */
  request: { id: string | null; idempotency_key: string | null }
}

/** A record that a request names, or the refusal that Stripe would give. */
export function demand<K extends Kind>(
  world: World,
  kind: K,
  id: string,
  param?: string,
): Records[K] {
  const record = world.store.get(kind, id)
  if (!record) throw missing(kind.replace('checkout.session', 'checkout session'), id, param)
  return record
}
