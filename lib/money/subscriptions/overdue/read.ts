import 'server-only'
import { and, eq, gte } from 'drizzle-orm'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { type Actor, system } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { syncCustomer } from '../mirror/sync-customer'
import { inForceOf, type SubscriptionRow } from '../subscription-rows'
import { type OverdueTerms, overdueTerms } from './how-to-pay'

type Whose = { personId: string }

/** The subscription in force as Stripe has it at this moment: nobody is sent to pay what was paid a minute ago. */
export async function freshRow({ personId }: Whose): Promise<SubscriptionRow | undefined> {
  const row = await inForceOf(personId)
  if (!row?.stripeCustomerId) return row
  await syncCustomer(system('mend'), { customerId: row.stripeCustomerId })
  return inForceOf(personId)
}

/** What there is to mend. While Stripe is away, as we last heard. */
export async function getToMend(
  viewer: Actor,
  { personId }: Whose,
): Promise<OverdueTerms | undefined> {
  if (refusalOf(viewer, 'subscription.mend', { personId })) return undefined
  const row = await freshRow({ personId }).catch((error) => {
    if (error instanceof Refusal) return inForceOf(personId)
    throw error
  })
  return overdueTerms(row, now())
}

/** Whether something came in from them after a moment: what the mail with the link asked for is done. */
export async function hasPaidSince(viewer: Actor, { personId, at }: Whose & { at: Date }) {
  if (refusalOf(viewer, 'subscription.mend', { personId })) return false
  const [payment] = await database()
    .select({ id: ledgerEntries.id })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.personId, personId),
        eq(ledgerEntries.kind, 'payment'),
        gte(ledgerEntries.recordedAt, at),
      ),
    )
    .limit(1)
  return payment !== undefined
}
