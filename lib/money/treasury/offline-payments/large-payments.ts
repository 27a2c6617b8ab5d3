import 'server-only'
import { and, asc, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { donorChecks, ledgerEntries } from '@/db/schema/money/ledger'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { handKinds } from '@/lib/money/ledger/entry-kinds'
import { organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'

// Written out, so that the database sees that its small index of large amounts is enough.
const large = gt(ledgerEntries.amountPence, sql.raw(String(organisation.rules.donorCheckPence)))
const unchecked = and(
  large,
  inArray(ledgerEntries.kind, ['payment', ...handKinds]),
  isNull(donorChecks.entryId),
)

/** Payments above the limit whose giver nobody has looked at yet, the oldest first: the law gives 30 days. */
export async function listLargePayments(viewer: Actor) {
  if (!can(viewer, 'money.read')) return undefined
  return database()
    .select({
      id: ledgerEntries.id,
      kind: ledgerEntries.kind,
      amountPence: ledgerEntries.amountPence,
      occurredAt: ledgerEntries.occurredAt,
      name: people.name,
      number: members.number,
    })
    .from(ledgerEntries)
    .leftJoin(donorChecks, eq(donorChecks.entryId, ledgerEntries.id))
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
