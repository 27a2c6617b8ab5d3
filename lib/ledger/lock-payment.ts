import 'server-only'
import { and, eq, inArray, ne, notExists, or, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { ledgerEntries, refunds } from '@/db/schema/ledger'

export type EntryRow = typeof ledgerEntries.$inferSelect

export type LockedPayment = {
  entry: EntryRow
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
  const { amountPence, kind } = ledgerEntries
  const [after] = await tx
    .select({
      all: sql<string>`coalesce(sum(${amountPence}), 0)`,
      corrections: sql<string>`coalesce(sum(${amountPence}) filter (where ${kind} = 'correction'), 0)`,
    })
    .from(ledgerEntries)
    .where(
      and(eq(ledgerEntries.relatesTo, entryId), inArray(ledgerEntries.kind, [...takesFromPayment])),
    )
  const worthPence = entry.amountPence + Number(after!.all)
  return {
    entry,
    correctedPence: entry.amountPence + Number(after!.corrections),
    worthPence,
    leftPence: worthPence - (await underWay(tx, entryId, refundId)),
  }
}

const takesFromPayment = ['refund', 'dispute', 'dispute-reversal', 'repayment', 'correction']

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
