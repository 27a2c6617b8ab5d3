import 'server-only'
import { and, eq, inArray, or } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { ledgerEntries } from '@/db/schema/ledger'
import { entryKinds, meaningOf } from '@/lib/ledger/kinds'
import { movementsOf } from '@/lib/subscriptions/mirror/movements'
import type { Truth } from '@/lib/subscriptions/mirror/truth'
import { lockSubscriptions, type SubscriptionRow } from '@/lib/subscriptions/rows'

export const kindsAtStripe = entryKinds.filter((kind) => meaningOf(kind).atStripe)

/** An entry about money at Stripe, with what was put right about it by hand. */
export type Entry = { id: string; kind: string; sourceKey: string; amountPence: number }

export type WhatWeHave = { rows: SubscriptionRow[]; entries: Entry[] }

/**
 * What we know about a person's dues at this moment, held for this transaction. After erasure the books no longer name the
 * person; then the money is found by its own ids.
 */
export async function whatWeHave(
  tx: Transaction,
  { personId, truth }: { personId: string; truth: Truth },
): Promise<WhatWeHave> {
  const rows = await lockSubscriptions(tx, personId)
  const { id, kind, sourceKey, amountPence, relatesTo } = ledgerEntries
  const found = await tx
    .select({ id, kind, sourceKey, amountPence, relatesTo })
    .from(ledgerEntries)
    .where(
      and(
        or(
          eq(ledgerEntries.personId, personId),
          inArray(
            sourceKey,
            movementsOf(truth).map((movement) => movement.sourceKey),
          ),
        ),
        inArray(kind, [...kindsAtStripe, 'correction']),
      ),
    )
  const corrections = found.filter((entry) => entry.kind === 'correction')
  const entries = found
    .filter((entry) => entry.kind !== 'correction')
    .map(({ relatesTo: _, ...entry }) => ({
      ...entry,
      amountPence: corrections
        .filter((correction) => correction.relatesTo === entry.id)
        .reduce((sum, correction) => sum + correction.amountPence, entry.amountPence),
    }))
  return { rows, entries }
}
