import { z } from 'zod'
import { API_VERSION } from '../kernel/api-version'
import { newId } from '../kernel/ids'
import { listed, paged } from '../kernel/lists'
import { flag, listOf, text } from '../kernel/parameters'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'

/** Something that happened, with the object as it stood then. Never changes afterwards. */
export type Event = ReturnType<typeof newEvent>

export function newEvent(world: World, type: string, snapshot: object, previous?: object) {
  return {
    id: newId('evt_1', 23),
    object: 'event' as const,
    api_version: API_VERSION,
    created: world.clock.now(),
    data: { object: snapshot, ...(previous ? { previous_attributes: previous } : {}) },
    livemode: false,
    pending_webhooks: 0,
    request: { ...world.request },
    type,
    $hidden: { deliveries: [] as string[] },
  }
}

const matches = (type: string, wanted: string) =>
  wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted

const filters = { type: text, types: listOf(text), delivery_success: flag }

export const eventRoutes = [
  route('GET', '/v1/events', paged(filters), (world, given) => {
    const wanted = world.store
      .all('event')
      .filter((event) => !given.type || matches(event.type, given.type))
      .filter((event) => !given.types || given.types.some((type) => matches(event.type, type)))
      .filter(
        (event) =>
          given.delivery_success === undefined ||
          given.delivery_success === (event.pending_webhooks === 0),
      )
    return listed('/v1/events', wanted, given)
  }),
  route('GET', '/v1/events/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'event', id),
  ),
]
