import { newId } from '../kernel/ids'
import type { CheckoutLine } from './checkout-sessions'
import type { SubscriptionItem } from './subscription-items'

/** What an invoice asks for: one line of the subscription, for one period, or something that is paid once. */
export type InvoiceLine = ReturnType<typeof newInvoiceLine> | ReturnType<typeof newOnceLine>

export function newInvoiceLine(
  invoice: string,
  line: SubscriptionItem,
  productName: string,
  trial: boolean,
) {
  const amount = trial ? 0 : line.price.unit_amount * line.quantity
  const pounds = (line.price.unit_amount / 100).toFixed(2)
  return {
    id: newId('il_1', 23),
    object: 'line_item' as const,
    amount,
    currency: line.price.currency,
    description: trial
      ? `Trial period for ${productName}`
      : `${line.quantity} × ${productName} (at £${pounds} / ${line.price.recurring!.interval})`,
    discount_amounts: [],
    discountable: true,
    discounts: [],
    invoice,
    livemode: false,
    metadata: line.metadata,
    parent: {
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: null,
        proration: false,
        proration_details: { credited_items: null },
        subscription: line.subscription,
        subscription_item: line.id,
      },
      type: 'subscription_item_details',
    },
    period: { end: line.current_period_end, start: line.current_period_start },
    pretax_credit_amounts: [],
    pricing: {
      price_details: { price: line.price.id, product: line.price.product },
      type: 'price_details' as const,
      unit_amount_decimal: trial ? '0' : line.price.unit_amount_decimal,
    },
    quantity: line.quantity,
    quantity_decimal: String(line.quantity),
    subscription: line.subscription,
    subtotal: amount,
    taxes: [],
  }
}

/** What is paid once beside the subscription, today. */
export function newOnceLine(
  invoice: string,
  subscription: string,
  { price, quantity }: CheckoutLine,
  productName: string,
  now: number,
) {
  const amount = price.unit_amount * quantity
  return {
    id: newId('il_1', 23),
    object: 'line_item' as const,
    amount,
    currency: price.currency,
    description: productName,
    discount_amounts: [],
    discountable: true,
    discounts: [],
    invoice,
    livemode: false,
    metadata: {},
    parent: {
      invoice_item_details: {
        invoice_item: newId('ii_1', 23),
        proration: false,
        proration_details: { credited_items: null },
        subscription,
      },
      subscription_item_details: null,
      type: 'invoice_item_details',
    },
    period: { end: now, start: now },
    pretax_credit_amounts: [],
    pricing: {
      price_details: { price: price.id, product: price.product },
      type: 'price_details' as const,
      unit_amount_decimal: price.unit_amount_decimal,
    },
    quantity,
    quantity_decimal: String(quantity),
    subscription,
    subtotal: amount,
    taxes: [],
  }
}
