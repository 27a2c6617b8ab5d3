import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, pagedOnly } from '../kernel/lists'
import { clearable, flag, listOf, mergeMetadata, metadata, text } from '../kernel/parameters'
import { invalid } from '../kernel/refusal'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import { feedback } from './subscription-change'

/** What the portal lets a customer do. */
export type PortalConfiguration = ReturnType<typeof newConfiguration>

const reasons = feedback.options
const customerUpdate = z
  .strictObject({ allowed_updates: listOf(z.enum(['address', 'email', 'name', 'phone'])) })
  .partial()
  .extend({ enabled: flag })
const cancelling = z
  .strictObject({
    cancellation_reason: z.strictObject({ enabled: flag, options: listOf(feedback) }),
    mode: z.enum(['at_period_end', 'immediately']),
    proration_behavior: z.enum(['none']),
  })
  .partial()
  .extend({ enabled: flag })
const switched = z.strictObject({ enabled: flag })
const features = z
  .strictObject({
    customer_update: customerUpdate,
    invoice_history: switched,
    payment_method_update: switched,
    subscription_cancel: cancelling,
    subscription_update: switched,
  })
  .partial()
const details = {
  business_profile: z
    .strictObject({
      headline: clearable,
      privacy_policy_url: text,
      terms_of_service_url: text,
    })
    .partial(),
  default_return_url: clearable,
  metadata,
  name: clearable,
}
const createShape = z.strictObject(details).partial().extend({ features })
const updateShape = z.strictObject({ ...details, active: flag, features }).partial()

export function newConfiguration(world: World, given: z.infer<typeof updateShape>, main = false) {
  const now = world.clock.now()
  return change(world, given, {
    id: main ? 'bpc_1Emulator' : newId('bpc_1', 23),
    object: 'billing_portal.configuration' as const,
    active: true,
    application: null,
    business_profile: {
      headline: null as string | null,
      privacy_policy_url: null as string | null,
      terms_of_service_url: null as string | null,
    },
    created: now,
    default_return_url: null as string | null,
    features: {
      customer_update: { allowed_updates: [] as string[], enabled: false },
      invoice_history: { enabled: false },
      payment_method_update: { enabled: false, payment_method_configuration: null },
      subscription_cancel: {
        cancellation_reason: {
          enabled: false,
          feedback_options: null,
          options: [...reasons] as string[],
        },
        enabled: false,
        mode: 'at_period_end',
        proration_behavior: 'none',
      },
      subscription_pause: {
        duration: { interval_options: [], type: 'indefinite' },
        enabled: false,
      },
      subscription_update: {
        billing_cycle_anchor: null,
        default_allowed_updates: [],
        enabled: false,
        proration_behavior: 'none',
        schedule_at_period_end: { conditions: [] },
        trial_update_behavior: 'end_trial',
      },
    },
    is_default: main,
    livemode: false,
    login_page: { enabled: false, url: null },
    metadata: {} as Record<string, string>,
    name: null as string | null,
    updated: now,
  })
}

function change<Held extends { features: object; business_profile: object; metadata: object }>(
  world: World,
  given: z.infer<typeof updateShape>,
  held: Held,
): Held {
  const { features: wanted, business_profile, metadata: notes, ...rest } = given
  if (wanted?.subscription_update?.enabled)
    throw invalid(
      'The portal of the emulator does not change prices.',
      'features[subscription_update][enabled]',
    )
  for (const [name, feature] of Object.entries(wanted ?? {}))
    Object.assign(held.features[name as never], feature)
  Object.assign(held.business_profile, business_profile)
  return Object.assign(held, rest, {
    metadata: mergeMetadata(held.metadata as Record<string, string>, notes),
    updated: world.clock.now(),
  })
}

/** Sessions that name no configuration use this one: all that a member may do there. */
export function defaultConfiguration(world: World): PortalConfiguration {
  const held = world.store.get('billing_portal.configuration', 'bpc_1Emulator')
  const on = { enabled: true }
  const all = { invoice_history: on, payment_method_update: on, subscription_cancel: on }
  return held ?? world.store.save(newConfiguration(world, { features: all }, true))
}

const filters = { active: flag, is_default: flag }

export const portalConfigurationRoutes = [
  route('POST', '/v1/billing_portal/configurations', createShape, (world, given) =>
    world.store.save(newConfiguration(world, given)),
  ),
  route('GET', '/v1/billing_portal/configurations', pagedOnly(filters), (world, given) => {
    defaultConfiguration(world)
    const wanted = world.store
      .all('billing_portal.configuration')
      .filter((row) => given.active === undefined || row.active === given.active)
      .filter((row) => given.is_default === undefined || row.is_default === given.is_default)
    return listed('/v1/billing_portal/configurations', wanted, given)
  }),
  route('GET', '/v1/billing_portal/configurations/:id', z.strictObject({}), (world, _given, id) => {
    defaultConfiguration(world)
    return demand(world, 'billing_portal.configuration', id)
  }),
  route('POST', '/v1/billing_portal/configurations/:id', updateShape, (world, given, id) => {
    defaultConfiguration(world)
    const held = demand(world, 'billing_portal.configuration', id)
    return world.store.save(change(world, given, held))
  }),
]
