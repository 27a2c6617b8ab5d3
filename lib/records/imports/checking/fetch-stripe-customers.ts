import 'server-only'
import type { AtStripe } from '@/db/schema/records/imports'
import { Refusal } from '@/lib/kernel/refusals'
import { liveStatuses } from '@/lib/money/subscriptions/mirror/mirror'
import { askStripe, type StripeSubscription } from '@/lib/money/subscriptions/stripe'
import { intervals } from '@/lib/organisation'
import type { StripeWord } from './check-row'

/**
 * What Stripe has of the customers that a list names. The account is walked through once, a hundred at a time: for a long
 * list that is a hundredth of the questions, and nothing is changed by looking.
 */
export async function fetchStripeCustomers(wanted: Set<string>): Promise<Map<string, StripeWord>> {
  const words = new Map<string, StripeWord>([...wanted].map((id) => [id, 'missing']))
  if (wanted.size === 0) return words
  try {
    await askStripe(async (stripe) => {
      for await (const { id } of stripe.customers.list({ limit: 100 })) {
        if (wanted.has(id)) words.set(id, { customerId: id })
      }
      for await (const one of stripe.subscriptions.list({ limit: 100 })) {
        const id = typeof one.customer === 'string' ? one.customer : one.customer.id
        const word = words.get(id)
        if (word && liveStatuses.includes(one.status)) words.set(id, chosen(word, one, id))
      }
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return new Map([...wanted].map((id) => [id, 'away']))
  }
  return words
}

/**
 * Of several subscriptions the oldest that can be dues: they come the newest first. The others stay as they are, because
 * they may be for something else, and the report says that there are several.
 */
function chosen(before: StripeWord, one: StripeSubscription, customerId: string): StripeWord {
  const dues = duesIn(one, customerId)
  const several = typeof before === 'string' ? before === 'unusual' : Boolean(before.subscriptionId)
  if (!dues) return several && typeof before === 'object' ? { ...before, several } : 'unusual'
  return several ? { ...dues, several } : dues
}

function duesIn(one: StripeSubscription, customerId: string): AtStripe | undefined {
  const [line, ...more] = one.items.data
  const price = line?.price
  if (!line || more.length > 0 || !price?.unit_amount || price.currency !== 'gbp') return undefined
  if (price.recurring?.interval_count !== 1) return undefined
  const interval = intervals.find((one) => one === price.recurring?.interval)
  if (!interval) return undefined
  const iso = (seconds: number) => new Date(seconds * 1000).toISOString()
  return {
    customerId,
    subscriptionId: one.id,
    status: one.status,
    amountPence: price.unit_amount * (line.quantity ?? 1),
    interval,
    periodEndsAt: iso(line.current_period_end),
    startedAt: iso(one.start_date),
  }
}
