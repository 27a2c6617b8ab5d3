import { z } from 'zod'
import { route } from '../kernel/routes'
import type { World } from '../kernel/world'
import { onHand } from '../money/pay-out'

/** What is ours at Stripe: to be paid out today, and still on its way to being so. */
export function balance(world: World) {
  const pending = world.store
    .where('balance_transaction', { standing: 'pending' })
    .reduce((sum, { net }) => sum + net, 0)
  const part = (amount: number) => [{ amount, currency: 'gbp', source_types: { card: amount } }]
  return {
    object: 'balance' as const,
    available: part(onHand(world)),
    livemode: false,
    pending: part(pending),
  }
}

export const balanceRoutes = [route('GET', '/v1/balance', z.strictObject({}), balance)]
