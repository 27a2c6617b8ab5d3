import 'server-only'
import Stripe from 'stripe'
import { env } from '@/lib/kernel/env'
import { Refusal } from '@/lib/kernel/refusals'

/** The one door to Stripe, or to the emulator that stands in for it. Nothing else in the program knows the SDK. */
export type StripeClient = Stripe
export type StripeSubscription = Stripe.Subscription
export type StripeInvoice = Stripe.Invoice
export type StripeCharge = Stripe.Charge
export type StripeDispute = Stripe.Dispute
export type StripeRefund = Stripe.Refund
export type StripePaymentIntent = Stripe.PaymentIntent
export type StripeMandate = Stripe.Mandate
export type StripeEvent = Stripe.Event
export type SubscriptionUpdate = Stripe.SubscriptionUpdateParams
export type StripeCustomer = Stripe.Customer
export type StripePayout = Stripe.Payout
export type StripeMovement = Stripe.BalanceTransaction

type Client = { name: string; stripe: Stripe }
let client: Client | undefined

/** Opened at the first use: neither the build nor a page without money needs a key. */
export function stripe(): Stripe {
  const emulator = env.STRIPE_EMULATOR_URL
  // A real key never goes to an emulator, over plain HTTP.
  const key = emulator ? 'sk_test_emulator_mandate' : env.STRIPE_SECRET_KEY
  if (!key) throw new Refusal('stripe.away')
  const name = emulator ?? key
  if (client?.name !== name) client = { name, stripe: new Stripe(key, addressOf(emulator)) }
  return client.stripe
}

function addressOf(emulator: string | undefined) {
  const patience = { timeout: 10_000, maxNetworkRetries: 2, telemetry: false } as const
  if (!emulator) return patience
  const { hostname: host, port } = new URL(emulator)
  return { ...patience, host, port, protocol: 'http' } as const
}

/** Asks Stripe for something. When Stripe cannot be reached or has trouble of its own, that is an answer, not a bug. */
export async function askStripe<Result>(
  question: (stripe: Stripe) => Promise<Result>,
): Promise<Result> {
  try {
    return await question(stripe())
  } catch (error) {
    const away =
      error instanceof Stripe.errors.StripeConnectionError ||
      error instanceof Stripe.errors.StripeRateLimitError ||
      (error instanceof Stripe.errors.StripeAPIError && (error.statusCode ?? 500) >= 500)
    throw away ? new Refusal('stripe.away') : error
  }
}

/** Whether Stripe said that what was asked for is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeError && error.code === 'resource_missing'
}

/** Whether Stripe said that this is so already. */
export function isThereAlready(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeError && error.code === 'resource_already_exists'
}

/**
 * Why Stripe will not do what was asked, if that is its answer and will stay so. That another of us is asking for the very
 * same in this moment is no such answer.
 */
export function refusedBecause(error: unknown): string | undefined {
  const final =
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    error instanceof Stripe.errors.StripeCardError
  if (!final || ![400, 402, 404].includes(error.statusCode ?? 0)) return undefined
  return [error.code, error.message].filter(Boolean).join(': ')
}

/** The event of a webhook, or nothing when no secret of ours has signed it. Two secrets overlap while one is replaced. */
export function signedEvent(body: string, signature: string): StripeEvent | undefined {
  for (const secret of (env.STRIPE_WEBHOOK_SECRETS ?? '').split(',').filter(Boolean)) {
    try {
      return Stripe.webhooks.constructEvent(body, signature, secret.trim())
    } catch {
      // Signed with another secret, or by somebody else.
    }
  }
  return undefined
}
