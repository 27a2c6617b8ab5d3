import 'server-only'
import { and, eq, gte, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf, monthsBefore } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import type { EntryKind } from '@/lib/money/ledger/entry-kinds'
import { refusalOf } from '@/lib/permissions'
import type { PaidDues } from './contribution-card'

const paidIn: readonly EntryKind[] = ['payment', 'cash', 'cheque', 'bank']
/** What takes back or puts right what was paid. */
const since: readonly EntryKind[] = [
  'refund',
  'repayment',
  'dispute',
  'dispute-reversal',
  'correction',
]

/** A person's dues of the last two years, each as it is now, for the contribution card of that person. */
export async function listPaidDues(
  viewer: Actor,
  { personId }: { personId: string },
): Promise<PaidDues[]> {
  if (refusalOf(viewer, 'subscription.read', { personId })) return []
  const rows = await database()
    .select()
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.personId, personId),
        inArray(ledgerEntries.kind, [...paidIn, ...since]),
        gte(ledgerEntries.occurredAt, monthsBefore(now(), 24)),
      ),
    )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const left = new Map<string, number>()
  for (const row of rows) {
    let root = row
    while (root.relatesTo && byId.has(root.relatesTo)) root = byId.get(root.relatesTo)!
    left.set(root.id, (left.get(root.id) ?? 0) + row.amountPence)
  }
  return rows
    .filter(({ kind, band }) => paidIn.includes(kind) && band !== null)
    .map((row) => ({
      amountPence: left.get(row.id)!,
      paidOn: dateOf(row.occurredAt),
      from: row.periodStartsOn,
      // How far a sum reaches that was put right, the books do not say.
      before: left.get(row.id) === row.amountPence ? row.periodEndsBefore : null,
    }))
}
