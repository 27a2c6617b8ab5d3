import { type AnyRecord, snapshot } from '../kernel/records'
import type { World } from '../kernel/world'
import { type Event, newEvent } from '../resources/events'
import { newDelivery } from './delivery'

const KEPT_SECONDS = 30 * 86_400
const MOST_KEPT = 50_000

/** Says that something happened: an event that stays, and its way to the webhook, through whatever weather is set. */
export function emit(world: World, type: string, about: AnyRecord, previous?: object): Event {
  forgetTheOld(world)
  const event = newEvent(world, type, {
    object: snapshot(about) as object,
    ...(previous ? { previous_attributes: previous } : {}),
  })
  const { webhook, faults } = world.settings
  if (!webhook.url || (webhook.events && !webhook.events.includes(type)))
    return world.store.save(event)
  event.pending_webhooks = 1
  if (faults.drop_next > 0) {
    faults.drop_next -= 1
    world.store.save(world.settings)
    event.$hidden.deliveries.push(world.store.save(newDelivery(event.id, 0, 'dropped')).id)
    return world.store.save(event)
  }
  for (let copy = faults.duplicate ? 2 : 1; copy > 0; copy--) send(world, event)
  return event
}

/** Shuffled deliveries get up to a second of their own, so that they overtake each other. */
export function send(world: World, event: Event): void {
  const { delay_ms, shuffle } = world.settings.faults
  const jitter = shuffle ? Math.floor(Math.random() * 1000) : 0
  const delivery = world.store.save(
    newDelivery(event.id, Date.now() + delay_ms + jitter, 'pending'),
  )
  event.$hidden.deliveries.push(delivery.id)
  world.store.save(event)
}

/** Like Stripe we keep events for 30 days, but not more than so many; one that is still on its way stays until it has arrived. */
function forgetTheOld({ store, clock }: World): void {
  for (let event = store.oldest('event'); event; event = store.oldest('event')) {
    const young = event.created >= clock.world() - KEPT_SECONDS
    if (young && store.count('event') < MOST_KEPT) return
    const deliveries = event.$hidden.deliveries.map((id) => store.get('delivery', id)!)
    if (deliveries.some(({ state }) => state === 'pending')) return
    for (const delivery of deliveries) store.remove(delivery)
    store.remove(event)
  }
}
