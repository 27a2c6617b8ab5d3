import 'server-only'
import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Database, database, type Transaction } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { differences } from '@/db/schema/money/reconciliation'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { entryKinds, meaningOf } from '@/lib/money/ledger/entry-kinds'
import type { Truth } from '@/lib/money/subscriptions/mirror/fetch-stripe-customer'
import { movementsOf } from '@/lib/money/subscriptions/mirror/movements'
import {
  lockSubscriptions,
  type SubscriptionRow,
} from '@/lib/money/subscriptions/subscription-rows'

export const kindsAtStripe = entryKinds.filter((kind) => meaningOf(kind).atStripe)
const kinds = [...kindsAtStripe, 'correction' as const]

/** An entry about money at Stripe, with what was put right about it. */
export type EntryAtStripe = { id: string; kind: string; sourceKey: string; amountPence: number }

export type OurRecords = { rows: SubscriptionRow[]; entries: EntryAtStripe[] }

const { id, kind, sourceKey, amountPence, relatesTo, personId: whose } = ledgerEntries
const columns = { id, kind, sourceKey, amountPence, relatesTo }

/**
 * What we know about a person's dues at this moment, held for this transaction. After erasure the books no longer name the
 * person; then the money is found by its own ids.
 */
export async function ourRecords(
  tx: Transaction,
  { personId, truth }: { personId: string; truth: Truth },
): Promise<OurRecords> {
  const rows = await lockSubscriptions(tx, personId)
  const keys = movementsOf(truth).map((movement) => movement.sourceKey)
  const found = await tx
    .select(columns)
    .from(ledgerEntries)
    .where(and(or(eq(whose, personId), inArray(sourceKey, keys)), inArray(kind, kinds)))
  return { rows, entries: withCorrections(found) }
}

type Found = EntryAtStripe & { relatesTo: string | null }

/** Each with its corrections in its amount; those stand in the list as well, to be known as entered. */
function withCorrections(found: Found[]): EntryAtStripe[] {
  const corrections = found.filter((entry) => entry.kind === 'correction')
  return found.map(({ relatesTo: _, ...entry }) => ({
    ...entry,
    amountPence: corrections
      .filter((correction) => correction.relatesTo === entry.id)
      .reduce((sum, correction) => sum + correction.amountPence, entry.amountPence),
  }))
}

/** The same about many people at a glance, holding nobody, with whether something about them waits for the treasurer. */
export async function ourRecordsOf(people: string[], db: Database = database()) {
  const payment = alias(ledgerEntries, 'payment')
  const rows = await db
    .select()
    .from(subscriptions)
    .where(inArray(subscriptions.personId, people))
    .orderBy(subscriptions.createdAt, subscriptions.id)
  const named = await db
    .select({ ...columns, personId: whose })
    .from(ledgerEntries)
    .where(and(inArray(whose, people), inArray(kind, kinds)))
  const fees = await db
    .select({ ...columns, personId: payment.personId })
    .from(ledgerEntries)
    .innerJoin(payment, and(eq(payment.id, relatesTo), inArray(payment.personId, people)))
    .where(and(eq(kind, 'fee'), isNull(whose)))
  const waiting = await db
    .select({ personId: differences.personId })
    .from(differences)
    .where(
      and(
        inArray(differences.personId, people),
        isNull(differences.correctedAt),
        isNull(differences.resolvedAt),
      ),
    )
  return (personId: string) => {
    const theirs = <Row extends { personId: string | null }>(all: Row[]) =>
      all.filter((row) => row.personId === personId)
    return {
      rows: theirs(rows),
      entries: withCorrections(
        theirs([...named, ...fees]).map(({ personId: _, ...entry }) => entry),
      ),
      waits: theirs(waiting).length > 0,
    }
  }
}
