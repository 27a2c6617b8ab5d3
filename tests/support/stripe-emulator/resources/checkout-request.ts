import { z } from 'zod'
import { listOf, locale, metadata, text, whole } from '../kernel/parameters'
import { inlinePrice } from './prices'

const lineItem = z
  .strictObject({
    price: text,
    // Beside what is taken again and again, something may be paid once.
    price_data: inlinePrice.partial({ recurring: true }),
    quantity: whole,
    metadata,
  })
  .partial()
/** What a checkout may be asked for. */
export const checkoutShape = z
  .strictObject({
    allowed_payment_method_types: listOf(z.enum(['card', 'bacs_debit'])),
    billing_address_collection: z.enum(['auto', 'required']),
    cancel_url: text,
    client_reference_id: z.string().min(1).max(200),
    currency: text,
    customer: text,
    customer_email: text,
    expires_at: whole,
    line_items: listOf(lineItem),
    locale,
    metadata,
    payment_method_collection: z.enum(['always']),
    subscription_data: z.strictObject({ metadata, description: text, trial_end: whole }).partial(),
    submit_type: z.enum(['auto', 'pay', 'subscribe']),
    ui_mode: z.enum(['hosted_page']),
  })
  .partial()
  .extend({ mode: z.enum(['payment', 'setup', 'subscription']), success_url: text })
export type CheckoutRequest = z.infer<typeof checkoutShape>
