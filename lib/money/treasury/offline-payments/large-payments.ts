import 'server-only'
import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { donorChecks, donors, ledgerEntries } from '@/db/schema/money/ledger'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { handKinds } from '@/lib/money/ledger/entry-kinds'
import { organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'

// Written out, so that the database sees that its small indexes, of large amounts and of what was put right upwards, are enough.
const limit = sql.raw(String(organisation.rules.donorCheckPence))
const perhapsLarge = sql`${ledgerEntries.id} in (
  select first.id from ledger_entries as first where first.amount_pence > ${limit}
  union select later.relates_to from ledger_entries as later where later.kind = 'correction' and later.amount_pence > 0)`
const correctedPence = sql<number>`${ledgerEntries.amountPence} + coalesce((
  select sum(later.amount_pence) from ledger_entries as later
  where later.kind = 'correction' and later.relates_to = ${ledgerEntries.id}), 0)`
// As much as `lockPayment` says: what gave it back, and what came of that.
const leftPence = sql`${ledgerEntries.amountPence} + coalesce((
  select sum(later.amount_pence) from ledger_entries as later
  where later.kind in ('refund', 'dispute', 'dispute-reversal', 'repayment', 'correction')
    and (later.relates_to = ${ledgerEntries.id}
      or later.relates_to in (select first.id from ledger_entries as first where first.relates_to = ${ledgerEntries.id}))), 0)`
/** Large as it was put right, and not given back: what has gone back needs no check any more. */
const unchecked = and(
  perhapsLarge,
  sql`${correctedPence} > ${organisation.rules.donorCheckPence}`,
  sql`${leftPence} > 0`,
  inArray(ledgerEntries.kind, ['payment', ...handKinds]),
  isNull(donorChecks.entryId),
)

/** Payments above the limit whose donor nobody has checked yet, the oldest first: the law gives 30 days. */
export async function listLargePayments(viewer: Actor) {
  if (!can(viewer, 'money.read')) return undefined
  return database()
    .select({
      id: ledgerEntries.id,
      kind: ledgerEntries.kind,
      amountPence: sql<number>`(${correctedPence})::int`,
      occurredAt: ledgerEntries.occurredAt,
      name: sql<string | null>`coalesce(${people.name}, ${donors.name})`,
      number: members.number,
    })
    .from(ledgerEntries)
    .leftJoin(donorChecks, eq(donorChecks.entryId, ledgerEntries.id))
    .leftJoin(donors, eq(donors.entryId, ledgerEntries.id))
    .leftJoin(people, eq(people.id, ledgerEntries.personId))
    .leftJoin(members, eq(members.personId, ledgerEntries.personId))
    .where(unchecked)
    .orderBy(asc(ledgerEntries.occurredAt), asc(ledgerEntries.id))
    .limit(100)
}

export async function countLargePayments(viewer: Actor): Promise<number | undefined> {
  if (!can(viewer, 'money.read')) return undefined
  const [row] = await database()
    .select({ waiting: count() })
    .from(ledgerEntries)
    .leftJoin(donorChecks, eq(donorChecks.entryId, ledgerEntries.id))
    .where(unchecked)
  return row!.waiting
}
