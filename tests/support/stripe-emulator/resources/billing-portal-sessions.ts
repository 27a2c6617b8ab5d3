import { z } from 'zod'
import { newId } from '../kernel/ids'
import { text } from '../kernel/parameters'
import { route } from '../kernel/routes'
import type { World } from '../kernel/world'
import { demandCustomer } from './customers'

/** A way in to the portal, for one customer, for a short while. */
export type PortalSession = ReturnType<typeof newPortalSession>

const shape = z
  .strictObject({ configuration: text, locale: text, return_url: text })
  .partial()
  .extend({ customer: text })

export function newPortalSession(world: World, given: z.infer<typeof shape>) {
  demandCustomer(world, given.customer, 'customer')
  const secret = newId('', 40)
  return {
    id: newId('bps_1', 23),
    object: 'billing_portal.session' as const,
    configuration: given.configuration ?? 'bpc_1Emulator',
    created: world.clock.now(),
    customer: given.customer,
    customer_account: null,
    flow: null,
    livemode: false,
    locale: given.locale ?? null,
    on_behalf_of: null,
    return_url: given.return_url ?? null,
    url: `${world.url}/p/session/test_${secret}`,
  }
}

export const portalSessionRoutes = [
  route('POST', '/v1/billing_portal/sessions', shape, (world, given) =>
    world.store.save(newPortalSession(world, given)),
  ),
]
