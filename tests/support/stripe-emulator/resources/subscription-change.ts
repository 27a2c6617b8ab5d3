import { z } from 'zod'
import { clearable, flag, listOf, metadata, text, whole } from '../kernel/parameters'
import { inlinePrice } from './prices'

export const feedback = z.enum([
  'customer_service',
  'low_quality',
  'missing_features',
  'other',
  'switched_service',
  'too_complex',
  'too_expensive',
  'unused',
])
export const cancellation = z.strictObject({ comment: clearable, feedback }).partial()
const lines = listOf(
  z
    .strictObject({ id: text, price: text, price_data: inlinePrice, quantity: whole, metadata })
    .partial(),
)
const trialEnd = z.union([z.literal('now'), whole])
/** A change that is only thought of, for a preview. */
export const thoughtShape = z
  .strictObject({
    cancel_at_period_end: flag,
    items: lines,
    proration_behavior: z.enum(['none', 'create_prorations', 'always_invoice']),
    trial_end: trialEnd,
  })
  .partial()
export const paymentSettings = z
  .strictObject({ save_default_payment_method: z.enum(['off', 'on_subscription']) })
  .partial()
/** What a subscription may be started with, where nobody is sent to a payment page. */
export const startShape = z
  .strictObject({
    cancel_at_period_end: flag,
    collection_method: z.enum(['charge_automatically']),
    currency: text,
    default_payment_method: text,
    description: text,
    metadata,
    off_session: flag,
    payment_behavior: z.enum(['allow_incomplete', 'default_incomplete', 'error_if_incomplete']),
    payment_settings: paymentSettings,
    trial_end: trialEnd,
  })
  .partial()
  .extend({
    customer: text,
    items: listOf(
      z.strictObject({ price: text, price_data: inlinePrice, quantity: whole, metadata }).partial(),
    ),
  })
export const changeShape = z
  .strictObject({
    cancel_at_period_end: flag,
    cancellation_details: cancellation,
    default_payment_method: text,
    description: clearable,
    items: lines,
    metadata,
    off_session: flag,
    pause_collection: z.union([
      z.literal(''),
      z.strictObject({
        behavior: z.enum(['keep_as_draft', 'mark_uncollectible', 'void']),
        resumes_at: whole.optional(),
      }),
    ]),
    payment_behavior: z.enum(['allow_incomplete', 'error_if_incomplete']),
    payment_settings: paymentSettings,
    proration_behavior: z.enum(['none', 'create_prorations', 'always_invoice']),
    trial_end: trialEnd,
  })
  .partial()

const of = <Words extends readonly [string, ...string[]]>(words: Words) =>
  z.strictObject({ type: z.enum(words) })
export const pauseShape = z
  .strictObject({
    bill_for: z
      .strictObject({
        outstanding_usage_through: of(['none', 'now']),
        unused_time_from: of(['item_current_period_start', 'none', 'now']),
      })
      .partial(),
    invoicing_behavior: z.enum(['invoice', 'pending_invoice_item']),
    type: z.enum(['subscription']),
  })
  .partial()
export const resumeShape = z
  .strictObject({
    billing_cycle_anchor: of(['now', 'unchanged']),
    payment_behavior: z.enum(['resume_on_payment_attempt', 'resume_on_payment_success']),
    proration_behavior: z.enum(['none', 'create_prorations', 'always_invoice']),
  })
  .partial()
