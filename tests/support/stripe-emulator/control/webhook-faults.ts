import { z } from 'zod'
import { invalid } from '../kernel/refusal'
import { demand } from '../kernel/world'
import { send } from '../webhooks/emit'
import { act, count, ticked } from './act'

/** Where events are sent, and the secret that they are signed with. An empty address sends none. */
export const webhook = act(
  z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).or(z.literal('')),
      secret: z.string().min(1),
      events: z.array(z.string()).nullable(),
    })
    .partial(),
  ({ world }, given) => {
    const { webhook: held } = world.settings
    if (given.url !== undefined) held.url = given.url || null
    if (given.secret) held.secret = given.secret
    if (given.events !== undefined) held.events = given.events
    world.store.save(world.settings)
    return { url: held.url, events: held.events }
  },
)

/** Bad weather for webhooks: late, twice, out of order, never. What is left out of a form is off. */
export const faults = act(
  z.strictObject({
    delay_ms: count.optional().default(0),
    drop_next: count.optional().default(0),
    duplicate: ticked,
    shuffle: ticked,
  }),
  ({ world }, given) => {
    world.settings.faults = given
    world.store.save(world.settings)
    return given
  },
)

/** The API is gone for a while: it answers 503, or hangs up. Pages and webhooks go on. */
export const away = act(
  z.strictObject({ seconds: count, how: z.enum(['unavailable', 'unreachable']).optional() }),
  ({ world }, given) => {
    const until_ms = Date.now() + given.seconds * 1000
    world.settings.away = { until_ms, how: given.how ?? 'unavailable' }
    world.store.save(world.settings)
    return world.settings.away
  },
)

export const redeliver = act(z.strictObject({ event: z.string() }), ({ world }, given) => {
  const event = demand(world, 'event', given.event, 'event')
  if (!world.settings.webhook.url)
    throw invalid('There is no webhook address to send it to.', 'event')
  send(world, event)
  return { event: event.id }
})

/** For tests: answers when every delivery has arrived or been given up, or the time is over. */
export const wait = act(
  z.strictObject({ at_most_ms: count.optional() }),
  async ({ courier }, given) => {
    const end = Date.now() + (given.at_most_ms ?? 10_000)
    while (courier.waiting() > 0 && Date.now() < end)
      await new Promise((soon) => setTimeout(soon, 20))
    return { pending: courier.waiting() }
  },
)
