import { z } from 'zod'
import { clearable, flag, listOf, metadata, text, whole } from '../kernel/parameters'
import { inlinePrice } from './prices'

export const cancellation = z.strictObject({ comment: clearable, feedback: text }).partial()
const lines = listOf(
  z
    .strictObject({ id: text, price: text, price_data: inlinePrice, quantity: whole, metadata })
    .partial(),
)
/** A change that is only thought of, for a preview. */
export const thoughtShape = z
  .strictObject({
    cancel_at_period_end: flag,
    items: lines,
    proration_behavior: z.enum(['none', 'create_prorations', 'always_invoice']),
  })
  .partial()
export const changeShape = z
  .strictObject({
    cancel_at_period_end: flag,
    cancellation_details: cancellation,
    default_payment_method: text,
    description: clearable,
    items: lines,
    metadata,
    pause_collection: z.union([
      z.literal(''),
      z.strictObject({
        behavior: z.enum(['keep_as_draft', 'mark_uncollectible', 'void']),
        resumes_at: whole.optional(),
      }),
    ]),
    payment_behavior: z.enum(['allow_incomplete', 'error_if_incomplete']),
    proration_behavior: z.enum(['none', 'create_prorations', 'always_invoice']),
  })
  .partial()
