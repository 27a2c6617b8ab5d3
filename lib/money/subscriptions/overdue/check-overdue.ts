import 'server-only'
import { type Actor, system } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { syncCustomer } from '../mirror/sync-customer'
import { inForceOf, type SubscriptionRow } from '../subscription-rows'

type Whose = { personId: string }

/** The subscription in force as Stripe has it at this moment: nobody is sent to pay what was paid a minute ago. */
export async function freshRow({ personId }: Whose): Promise<SubscriptionRow | undefined> {
  const row = await inForceOf(personId)
  if (!row?.stripeCustomerId) return row
  await syncCustomer(system('overdue'), { customerId: row.stripeCustomerId })
  return inForceOf(personId)
}

/** Somebody with a payment link comes back from Stripe: asks how things stand there, whether or not a webhook came. */
export async function checkOverdue(actor: Actor, { personId }: Whose): Promise<void> {
  const refusal = refusalOf(actor, 'subscription.pay-overdue', { personId })
  if (refusal) throw new Refusal(refusal)
  await freshRow({ personId })
}
