import { z } from 'zod'
import { newId } from '../kernel/ids'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'

/** The leave that somebody gave to take money from a bank account. */
export type Mandate = ReturnType<typeof newMandate>

export function newMandate(world: World, paymentMethod: string) {
  const reference = newId('', 12).toUpperCase()
  return {
    id: newId('mandate_1', 23),
    object: 'mandate' as const,
    customer_acceptance: {
      accepted_at: world.clock.now(),
      online: { ip_address: '127.0.0.1', user_agent: 'Stripe emulator' },
      type: 'online',
    },
    livemode: false,
    multi_use: {},
    payment_method: paymentMethod,
    payment_method_details: {
      bacs_debit: {
        display_name: null,
        network_status: 'accepted',
        reference,
        revocation_reason: null as string | null,
        service_user_number: null,
        url: `${world.url}/mandates/${reference}`,
      },
      type: 'bacs_debit',
    },
    status: 'active',
    type: 'multi_use',
  }
}

export const mandateRoutes = [
  route('GET', '/v1/mandates/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'mandate', id),
  ),
]
