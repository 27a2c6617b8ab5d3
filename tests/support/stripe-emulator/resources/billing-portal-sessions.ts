import { z } from 'zod'
import { newId } from '../kernel/ids'
import { locale, text } from '../kernel/parameters'
import { invalid } from '../kernel/refusal'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import { defaultConfiguration, type PortalConfiguration } from './billing-portal-configurations'
import { demandCustomer } from './customers'

/** A way in to the portal, for one customer, for a short while. */
export type PortalSession = ReturnType<typeof newPortalSession>

const flowShape = z.strictObject({
  type: z.enum(['payment_method_update', 'subscription_cancel']),
  subscription_cancel: z.strictObject({ subscription: text }).optional(),
  after_completion: z
    .strictObject({
      type: z.enum(['hosted_confirmation', 'portal_homepage', 'redirect']),
      hosted_confirmation: z.strictObject({ custom_message: text }).partial().optional(),
      redirect: z.strictObject({ return_url: text }).optional(),
    })
    .optional(),
})
const shape = z
  .strictObject({ configuration: text, flow_data: flowShape, locale, return_url: text })
  .partial()
  .extend({ customer: text })

export type Flow = ReturnType<typeof flowOf>

export function newPortalSession(world: World, given: z.infer<typeof shape>) {
  demandCustomer(world, given.customer, 'customer')
  const configuration = given.configuration
    ? demand(world, 'billing_portal.configuration', given.configuration, 'configuration')
    : defaultConfiguration(world)
  if (!configuration.active)
    throw invalid('This configuration is inactive and cannot be used.', 'configuration')
  const flow = given.flow_data ? flowOf(given.flow_data, configuration) : null
  if (flow?.subscription_cancel) checkCancel(world, given.customer, flow)
  const secret = newId('', 40)
  return {
    id: newId('bps_1', 23),
    object: 'billing_portal.session' as const,
    configuration: configuration.id,
    created: world.clock.now(),
    customer: given.customer,
    customer_account: null,
    flow,
    livemode: false,
    locale: given.locale ?? null,
    on_behalf_of: null,
    return_url: given.return_url ?? configuration.default_return_url,
    url: `${world.url}/p/session/test_${secret}`,
    $hidden: { flow_done: false },
  }
}

/** A visit for one thing only, and where it leads when that is done. */
function flowOf(given: z.infer<typeof flowShape>, { features }: PortalConfiguration) {
  const { type, subscription_cancel, after_completion } = given
  if (!features[type].enabled)
    throw invalid(
      `This flow cannot be used because \`${type}\` is disabled in the portal configuration.`,
      'flow_data[type]',
    )
  if (type === 'subscription_cancel' && !subscription_cancel)
    throw invalid(
      'Missing required param: flow_data[subscription_cancel].',
      'flow_data[subscription_cancel]',
      'parameter_missing',
    )
  const after = after_completion?.type ?? 'portal_homepage'
  if (after === 'redirect' && !after_completion?.redirect)
    throw invalid(
      'Missing required param: flow_data[after_completion][redirect].',
      'flow_data[after_completion][redirect]',
      'parameter_missing',
    )
  const message = after_completion?.hosted_confirmation?.custom_message ?? null
  return {
    after_completion: {
      hosted_confirmation: after === 'hosted_confirmation' ? { custom_message: message } : null,
      redirect: after_completion?.redirect ?? null,
      type: after,
    },
    customer_update: null,
    subscription_cancel: subscription_cancel
      ? { retention: null, subscription: subscription_cancel.subscription }
      : null,
    subscription_pause: null,
    subscription_update: null,
    subscription_update_confirm: null,
    type,
  }
}

function checkCancel(world: World, customer: string, flow: Flow) {
  const param = 'flow_data[subscription_cancel][subscription]'
  const { subscription } = flow.subscription_cancel!
  const held = demand(world, 'subscription', subscription, param)
  if (held.customer !== customer)
    throw invalid('The subscription belongs to another customer.', param)
  if (held.cancel_at_period_end || held.status === 'canceled')
    throw invalid(
      'This subscription cannot be canceled because it is already canceled or set to be canceled.',
      param,
    )
}

export const portalSessionRoutes = [
  route('POST', '/v1/billing_portal/sessions', shape, (world, given) =>
    world.store.save(newPortalSession(world, given)),
  ),
]
