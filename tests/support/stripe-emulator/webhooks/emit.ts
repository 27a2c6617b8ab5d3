import type { AnyRecord } from '../kernel/records'
import { wire } from '../kernel/records'
import type { World } from '../kernel/world'
import { type Event, newEvent } from '../resources/events'
import { newDelivery } from './delivery'

/** Says that something happened: an event that stays, and its way to the webhook, through whatever weather is set. */
export function emit(world: World, type: string, about: AnyRecord, previous?: object): Event {
  const event = newEvent(world, type, JSON.parse(wire(about)), previous)
  const { webhook, faults } = world.settings
  if (!webhook.url) return world.store.save(event)
  event.pending_webhooks = 1
  world.store.save(event)
  if (faults.drop_next > 0) {
    faults.drop_next -= 1
    world.store.save(world.settings)
    world.store.save(newDelivery(event.id, 0, 'dropped'))
    return event
  }
  for (let copy = faults.duplicate ? 2 : 1; copy > 0; copy--) send(world, event)
  return event
}

/** Shuffled deliveries get up to a second of their own, so that they overtake each other. */
export function send(world: World, event: Event): void {
  const { delay_ms, shuffle } = world.settings.faults
  const jitter = shuffle ? Math.floor(Math.random() * 1000) : 0
  world.store.save(newDelivery(event.id, Date.now() + delay_ms + jitter, 'pending'))
}
