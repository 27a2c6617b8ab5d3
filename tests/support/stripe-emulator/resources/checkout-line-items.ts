import { inner } from '../kernel/lists'
import type { CheckoutSession } from './checkout-sessions'

/** Shown only when asked for by expand. */
export function lineItemsOf(session: CheckoutSession, products: (id: string) => string) {
  const items = session.$hidden.lines.map(({ id, price, quantity }) => ({
    id,
    object: 'item' as const,
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: price.unit_amount * quantity,
    amount_tax: 0,
    amount_total: price.unit_amount * quantity,
    currency: price.currency,
    description: products(price.product),
    metadata: {},
    price,
    quantity,
  }))
  return inner(`/v1/checkout/sessions/${session.id}/line_items`, items)
}
