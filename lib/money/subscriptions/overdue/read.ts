import 'server-only'
import { and, eq, gte } from 'drizzle-orm'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { refusalOf } from '@/lib/permissions'
import { inForceOf } from '../subscription-rows'
import { type OverdueTerms, overdueTerms } from './how-to-pay'

type Whose = { personId: string }

/** What is due, as we last heard from Stripe. */
export async function getOverdueTerms(
  viewer: Actor,
  { personId }: Whose,
): Promise<OverdueTerms | undefined> {
  if (refusalOf(viewer, 'subscription.pay-overdue', { personId })) return undefined
  return overdueTerms(await inForceOf(personId), now())
}

/** Whether something came in from them after a moment: what the mail with the link asked for is done. */
export async function hasPaidSince(viewer: Actor, { personId, at }: Whose & { at: Date }) {
  if (refusalOf(viewer, 'subscription.pay-overdue', { personId })) return false
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
