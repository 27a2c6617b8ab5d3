import 'server-only'
import { and, eq, gt, inArray, isNull, lt, notLike, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { refunds } from '@/db/schema/money/refunds'
import type { Actor, PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import type { Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/**
 * What this officer can still take from this payment on their own word, in pence, held for this transaction: two slices at
 * once wait for each other, so that the second counts the first. See `aloneLeft` for what counts.
 */
export async function lockAloneLimit(work: Work, entryId: string): Promise<number> {
  const { personId } = work.person
  await work.tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`alone/${personId}`}, 0))`,
  )
  return aloneLeft(work.tx, { entryId, officer: work.person }, work.now)
}

/** The same for a page, which holds nothing. */
export async function getAloneLeft(viewer: Actor, entryId: string): Promise<number> {
  if (viewer.kind !== 'person') return 0
  return aloneLeft(database(), { entryId, officer: viewer }, now())
}

/**
 * The limit of the rule book, less what has gone already, so that it cannot be taken in slices: for this payment, whoever gave it back,
 * and by this officer alone in the last 30 days (a number of the rule book), from whatever payment. Lowering an entry by hand counts like giving money
 * back, and so does a refund that failed, because it can be tried again.
 */
async function aloneLeft(
  tx: Database | Transaction,
  { entryId, officer }: { entryId: string; officer: PersonActor },
  at: Date,
): Promise<number> {
  const { refundAlonePence, refundAloneDays } = organisation.rules
  const theirs = [officer.personId, ...officer.mergedIds]
  const since = addDays(at, -refundAloneDays)
  const goneBack = inArray(refunds.state, ['approved', 'sent', 'failed'])
  // Not what put the books right by Stripe's: that amount is not the officer's to choose.
  const lowered = and(
    eq(ledgerEntries.kind, 'correction'),
    lt(ledgerEntries.amountPence, 0),
    notLike(ledgerEntries.sourceKey, 'difference/%'),
    // Two officers agreed on what a bank charge was.
    sql`not exists (select from bank_charges where bank_charges.id::text = ${ledgerEntries.sourceKey})`,
  )
  const sums = await Promise.all([
    refunded(tx, and(eq(refunds.entryId, entryId), goneBack)),
    corrected(tx, and(eq(ledgerEntries.relatesTo, entryId), lowered)),
    refunded(
      tx,
      and(
        inArray(refunds.proposedBy, theirs),
        isNull(refunds.approvedBy),
        gt(refunds.approvedAt, since),
        goneBack,
      ),
    ),
    corrected(
      tx,
      and(inArray(ledgerEntries.enteredBy, theirs), gt(ledgerEntries.recordedAt, since), lowered),
    ),
  ])
  const [ofPayment, ofEntry, byOfficer, byHand] = sums as [number, number, number, number]
  return Math.max(0, refundAlonePence - Math.max(ofPayment + ofEntry, byOfficer + byHand))
}

async function refunded(tx: Database | Transaction, which: ReturnType<typeof and>) {
  const sum = sql<string>`coalesce(sum(${refunds.amountPence}), 0)`
  const [row] = await tx.select({ sum }).from(refunds).where(which)
  return Number(row!.sum)
}

async function corrected(tx: Database | Transaction, which: ReturnType<typeof and>) {
  const sum = sql<string>`coalesce(-sum(${ledgerEntries.amountPence}), 0)`
  const [row] = await tx.select({ sum }).from(ledgerEntries).where(which)
  return Number(row!.sum)
}
