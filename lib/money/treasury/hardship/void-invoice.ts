import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { writeOffs } from '@/db/schema/money/refunds'
import { subscriptions } from '@/db/schema/money/subscriptions'
import type { Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusals'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { askStripe, refusedBecause } from '@/lib/money/subscriptions/stripe'
import { refusalOf } from '@/lib/permissions'

/** Takes back at Stripe what was written off. If it was paid in the meantime, the payment stands. */
export async function voidInvoice(actor: Actor, { writeOffId }: { writeOffId: string }) {
  const refusal = refusalOf(actor, 'subscription.apply')
  if (refusal) throw new Refusal(refusal)
  const [found] = await database()
    .select({ invoice: writeOffs.stripeInvoiceId, customerId: subscriptions.stripeCustomerId })
    .from(writeOffs)
    .innerJoin(subscriptions, eq(subscriptions.id, writeOffs.subscriptionId))
    .where(eq(writeOffs.id, writeOffId))
  if (!found) return
  const { status } = await askStripe((stripe) => stripe.invoices.retrieve(found.invoice))
  if (status === 'open' || status === 'uncollectible') {
    await askStripe((stripe) => stripe.invoices.voidInvoice(found.invoice)).catch((error) => {
      // Paid or voided in this moment: the sync says which.
      if (refusedBecause(error) === undefined) throw error
    })
  }
  if (found.customerId) await syncCustomer(actor, { customerId: found.customerId })
}
