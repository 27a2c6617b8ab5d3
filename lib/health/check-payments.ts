import 'server-only'
import { env, isDemo, siteUrl } from '@/lib/kernel/env'
import { askStripe } from '@/lib/money/subscriptions/stripe'
import type { HealthFinding } from './finding'

/** What has to be told to us. `charge.dispute.*` stands for all of its kind. */
const needed = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'customer.subscription.created',
  'customer.subscription.updated',
  'customer.subscription.deleted',
  'customer.deleted',
  'invoice.paid',
  'invoice.payment_failed',
  'charge.refunded',
  'charge.dispute.created',
  'charge.dispute.closed',
  'refund.updated',
  'refund.failed',
  'mandate.updated',
  'payment_method.attached',
  'payout.paid',
  'payout.failed',
]

type Endpoint = { url: string; status: string; enabled_events: string[] }

/** Whether Stripe takes payments for us, and tells us of them. */
export async function checkPayments(): Promise<HealthFinding[]> {
  const about = 'Stripe'
  if (isDemo())
    return [
      { about, light: 'good', says: 'The demo’s emulator stands in for it, and moves no money.' },
    ]
  if (env.STRIPE_EMULATOR_URL)
    return [
      {
        about,
        light: 'act',
        says: 'STRIPE_EMULATOR_URL is set: payments move no money.',
        todo: 'Remove it from the environment.',
      },
    ]
  const key = env.STRIPE_SECRET_KEY
  if (!key)
    return [
      {
        about,
        light: 'act',
        says: 'STRIPE_SECRET_KEY is not set, so nobody can pay.',
        todo: 'Make a restricted or secret key in Stripe’s dashboard.',
      },
    ]
  try {
    const endpoints = await askStripe((stripe) => stripe.webhookEndpoints.list({ limit: 100 }))
    return [keyFinding(key), webhookFinding(endpoints.data), webhookSecretFinding()]
  } catch (error) {
    const says = `Stripe did not answer our question: ${(error as Error).message.slice(0, 200)}`
    return [
      keyFinding(key),
      {
        about: 'Webhook',
        light: 'act',
        says,
        todo: 'Check STRIPE_SECRET_KEY. A restricted key needs the right to read webhook endpoints.',
      },
    ]
  }
}

function keyFinding(key: string): HealthFinding {
  const about = 'Stripe'
  return /^(sk|rk)_test_/.test(key)
    ? {
        about,
        light: 'look',
        says: 'This is a test key: no money moves.',
        todo: 'Use the live key when people really join.',
      }
    : {
        about,
        light: 'good',
        says: 'The key is live. Stripe tells no program how failed payments are tried again: it should be over 28 days, then end the subscription.',
      }
}

export function webhookFinding(endpoints: readonly Endpoint[]): HealthFinding {
  const about = 'Webhook'
  const url = siteUrl('/api/stripe/webhook')
  const ours = endpoints.find((one) => one.url === url)
  if (!ours)
    return {
      about,
      light: 'act',
      says: `Stripe sends nothing to ${url}.`,
      todo: 'Add that address under Webhooks in Stripe’s dashboard.',
    }
  if (ours.status !== 'enabled')
    return {
      about,
      light: 'act',
      says: 'Stripe has switched our webhook off.',
      todo: 'Switch it on in Stripe’s dashboard, then start Reconciliation at the desk.',
    }
  const missing = needed.filter(
    (event) => !ours.enabled_events.includes('*') && !ours.enabled_events.includes(event),
  )
  if (missing.length > 0)
    return {
      about,
      light: 'act',
      says: `Stripe does not tell us of ${missing.join(', ')}.`,
      todo: 'Add these events to the webhook.',
    }
  return { about, light: 'good', says: 'Stripe tells us of everything that concerns dues.' }
}

function webhookSecretFinding(): HealthFinding {
  const about = 'Webhook’s secret'
  return env.STRIPE_WEBHOOK_SECRETS
    ? {
        about,
        light: 'good',
        says: 'It is set. The first message that we read shows whether it is right.',
      }
    : {
        about,
        light: 'act',
        says: 'STRIPE_WEBHOOK_SECRETS is not set, so we reject everything that Stripe sends.',
        todo: 'Copy the signing secret of the webhook out of Stripe’s dashboard.',
      }
}
