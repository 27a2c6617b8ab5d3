import 'server-only'
import { and, eq, inArray, ne, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { refunds } from '@/db/schema/money/refunds'
import type { EntryKind } from './entry-kinds'

export type EntryRow = typeof ledgerEntries.$inferSelect

export type LockedPayment = {
  entry: EntryRow
  /** Whose money it was. */
  personId: string | null
  /** Its amount as it was put right. */
  correctedPence: number
  /** What it is worth by now: less what was corrected, given back, or taken back by a bank. */
  worthPence: number
  /** The same without what is on its way back already. */
  leftPence: number
}

/**
 * One payment with what is left of it, held for this transaction: whatever gives it back or puts it right goes one after
 * another, so that together they never take more than came. The refund that asks does not stand in its own way.
 */
export async function lockPayment(
  tx: Transaction,
  { entryId, refundId }: { entryId: string; refundId?: string },
): Promise<LockedPayment | undefined> {
  const [entry] = await tx
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.id, entryId))
    .for('no key update')
  if (!entry) return undefined
  // Asked first: what gets into the books in between then counts twice, and never not at all.
  const underWayPence = await underWay(tx, entryId, refundId)
  const { corrections, all } = await sumsAfter(tx, entryId)
  const worthPence = entry.amountPence + all
  return {
    entry,
    personId: entry.personId,
    correctedPence: entry.amountPence + corrections,
    worthPence,
    leftPence: worthPence - underWayPence,
  }
}

const takesFromPayment: EntryKind[] = [
  'refund',
  'dispute',
  'dispute-reversal',
  'repayment',
  'correction',
]
const direct = alias(ledgerEntries, 'direct')

/** What came after it in the books, and what came after that: a dispute that was won, a refund that came back. */
async function sumsAfter(tx: Transaction, entryId: string) {
  const { amountPence, kind, relatesTo } = ledgerEntries
  const own = sql`${kind} = 'correction' and ${relatesTo} = ${entryId}`
  const [sums] = await tx
    .select({
      all: sql<string>`coalesce(sum(${amountPence}), 0)`,
      corrections: sql<string>`coalesce(sum(${amountPence}) filter (where ${own}), 0)`,
    })
    .from(ledgerEntries)
    .where(
      and(
        inArray(kind, takesFromPayment),
        or(
          eq(relatesTo, entryId),
          inArray(
            relatesTo,
            tx
              .select({ id: direct.id })
              .from(direct)
              .where(and(eq(direct.relatesTo, entryId), inArray(direct.kind, takesFromPayment))),
          ),
        ),
      ),
    )
  return { all: Number(sums!.all), corrections: Number(sums!.corrections) }
}

/** What was asked for, decided or sent, and does not stand in the books yet. */
async function underWay(tx: Transaction, entryId: string, except?: string): Promise<number> {
  const booked = tx
    .select({ one: sql`1` })
    .from(ledgerEntries)
    .where(
      or(
        and(eq(ledgerEntries.kind, 'refund'), eq(ledgerEntries.sourceKey, refunds.stripeRefundId)),
        and(
          eq(ledgerEntries.kind, 'repayment'),
          eq(ledgerEntries.sourceKey, sql`${refunds.id}::text`),
        ),
      ),
    )
  const [row] = await tx
    .select({ sum: sql<string>`coalesce(sum(${refunds.amountPence}), 0)` })
    .from(refunds)
    .where(
      and(
        eq(refunds.entryId, entryId),
        inArray(refunds.state, ['asked', 'proposed', 'approved', 'sent']),
        except ? ne(refunds.id, except) : undefined,
        notExists(booked),
      ),
    )
  return Number(row!.sum)
}
