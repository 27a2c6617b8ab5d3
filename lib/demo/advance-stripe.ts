import 'server-only'
import { env } from '@/lib/kernel/env'
import { log } from '@/lib/kernel/log'

/** Demo only: the emulated Stripe lives on with us, so that what falls due in those days is charged. */
export async function advanceStripe(days: number) {
  if (!env.STRIPE_EMULATOR_URL) return
  const answer = await fetch(`${env.STRIPE_EMULATOR_URL}/_control/advance.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ days }),
  }).catch(() => undefined)
  if (!answer?.ok) log.warn('demo.stripe-clock-stands', { days })
}
