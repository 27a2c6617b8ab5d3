import 'server-only'
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { refunds } from '@/db/schema/money/refunds'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { isId } from '@/lib/kernel/ids'
import type { EntryKind } from '@/lib/money/ledger/entry-kinds'
import { lastPaidDay } from '@/lib/money/ledger/last-paid-day'
import { canBeGivenBack } from '@/lib/money/ledger/refunds'
import { refusalOf } from '@/lib/permissions'

/** What makes a payment smaller afterwards. What Stripe keeps of it is nothing to its payer. */
const takesFromIt: EntryKind[] = [
  'refund',
  'dispute',
  'dispute-reversal',
  'repayment',
  'correction',
]

/** A payment as a receipt: what came, for what, and what became of it since. For its payer and for who keeps the books. */
export async function getReceipt(viewer: Actor, { entryId }: { entryId: string }) {
  if (!isId(entryId)) return undefined
  const [found] = await database()
    .select({ entry: ledgerEntries, name: people.name })
    .from(ledgerEntries)
    .innerJoin(people, eq(people.id, ledgerEntries.personId))
    .where(eq(ledgerEntries.id, entryId))
  if (!found || !canBeGivenBack(found.entry.kind)) return undefined
  const { entry, name } = found
  const personId = entry.personId!
  if (refusalOf(viewer, 'ledger.read', { personId })) return undefined
  const { id, kind, amountPence, occurredAt, periodStartsOn, periodEndsBefore } = entry
  const after = await database()
    .select()
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.relatesTo, id), inArray(ledgerEntries.kind, takesFromIt)))
    .orderBy(asc(ledgerEntries.occurredAt))
  const later = after.map((one) => ({
    id: one.id,
    kind: one.kind,
    amountPence: one.amountPence,
    occurredAt: one.occurredAt,
  }))
  return {
    id,
    number: receiptNumber(entry),
    own: viewer.kind === 'person' && viewer.personId === personId,
    name,
    kind,
    paidBy: wayPaid(entry),
    amountPence,
    paidAt: occurredAt,
    band: entry.band,
    period:
      periodStartsOn && periodEndsBefore
        ? { from: periodStartsOn, to: lastPaidDay(periodEndsBefore) }
        : undefined,
    later,
    keptPence: later.reduce((sum, one) => sum + one.amountPence, amountPence),
    refund: (await refundsOfEntries([id])).get(id),
  }
}

export type ReceiptPage = NonNullable<Awaited<ReturnType<typeof getReceipt>>>
export type RefundNow = { state: string; amountPence: number }

/** Where the giving back of each payment stands, the latest word for each. */
export async function refundsOfEntries(entryIds: string[]): Promise<Map<string, RefundNow>> {
  if (entryIds.length === 0) return new Map()
  const rows = await database()
    .select({ entryId: refunds.entryId, state: refunds.state, amountPence: refunds.amountPence })
    .from(refunds)
    .where(inArray(refunds.entryId, entryIds))
    .orderBy(desc(refunds.askedAt), desc(refunds.id))
  return new Map(rows.reverse().map(({ entryId, ...refund }) => [entryId, refund]))
}

/** What a receipt is called, on the page, on paper and in a letter to the treasurer: its day, and the end of its id. */
function receiptNumber({ id, occurredAt }: { id: string; occurredAt: Date }): string {
  return `${dateOf(occurredAt).replaceAll('-', '')}-${id.slice(-8).toUpperCase()}`
}

/** Stripe names a card's charge `ch_`, and what came from a bank account `py_`. */
function wayPaid({ kind, sourceKey }: { kind: EntryKind; sourceKey: string }): string {
  if (kind !== 'payment') return kind
  if (sourceKey.startsWith('ch_')) return 'card'
  return sourceKey.startsWith('py_') ? 'direct-debit' : kind
}
