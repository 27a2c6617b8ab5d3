import { z } from 'zod'
import { API_VERSION } from '../kernel/api-version'
import { newId } from '../kernel/ids'
import { listed, paged } from '../kernel/lists'
import { flag, listOf, text } from '../kernel/parameters'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'

/** Something that happened, with the object as it stood then. Never changes afterwards. */
export type Event = ReturnType<typeof newEvent>

type Data = { object: object; previous_attributes?: object }

export function newEvent(world: World, type: string, data: Data) {
  return {
    id: newId('evt_1', 23),
    object: 'event' as const,
    api_version: API_VERSION,
    created: world.clock.now(),
    livemode: false,
    pending_webhooks: 0,
    request: { ...world.request },
    type,
    /** There are very many events, and few are looked at again: what they say is kept as text. */
    $hidden: {
      data: JSON.stringify(data),
      about: (data.object as { id?: string }).id,
      deliveries: [] as string[],
    },
  }
}

/** The event as the world sees it. */
export function eventShown({ $hidden, ...event }: Event) {
  return { ...event, data: JSON.parse($hidden.data) as Data }
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
    const page = listed('/v1/events', wanted, given)
    return { ...page, data: page.data.map(eventShown) }
  }),
  route('GET', '/v1/events/:id', z.strictObject({}), (world, _given, id) =>
    eventShown(demand(world, 'event', id)),
  ),
]
