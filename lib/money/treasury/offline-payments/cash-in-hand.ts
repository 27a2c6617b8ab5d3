import 'server-only'
import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Database, database, type Transaction } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'

const first = alias(ledgerEntries, 'first')

/** The cash that should be in the box: what was there and what came, less what was put right, paid back or paid in. */
export async function cashInHand(db: Database | Transaction): Promise<number> {
  const later = inArray(ledgerEntries.kind, ['correction', 'repayment'])
  const [row] = await db
    .select({ sum: sql<string>`coalesce(sum(${ledgerEntries.amountPence}), 0)` })
    .from(ledgerEntries)
    .leftJoin(first, eq(first.id, ledgerEntries.relatesTo))
    .where(
      or(
        inArray(ledgerEntries.kind, ['cash', 'paid-in', 'opening-cash']),
        and(later, inArray(first.kind, ['cash', 'opening-cash'])),
      ),
    )
  return Number(row!.sum)
}

export async function getCashInHand(viewer: Actor): Promise<number | undefined> {
  return can(viewer, 'money.read') ? cashInHand(database()) : undefined
}
