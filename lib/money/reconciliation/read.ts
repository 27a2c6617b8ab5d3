import 'server-only'
import { and, desc, eq, notExists, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { balanceMovements } from '@/db/schema/money/payouts'
import { differences, reconciledCustomers, reconciliations } from '@/db/schema/money/reconciliation'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'

const { id, state, startedAt, endedAt, total, done, lastError, booksPence, stripePence } =
  reconciliations

/** Columns of the outer row stand in full, because inside they would mean the inner one. */
const countOf = (which: ReturnType<typeof sql>) => sql<number>`(
  select count(*)::int from ${differences} where ${differences.reconciliationId} = "reconciliations"."id" and ${which})`

const shown = {
  id,
  state,
  startedAt,
  endedAt,
  total,
  done: sql<number>`case when ${state} = 'running'
    then (select count(*)::int from ${reconciledCustomers}
      where ${reconciledCustomers.reconciliationId} = "reconciliations"."id")
    else ${done} end`,
  lastError,
  booksPence,
  stripePence,
  startedBy: people.name,
  atNight: sql<boolean>`${reconciliations.startedBy} is null`,
  corrected: countOf(sql`${differences.correctedAt} is not null`),
  settled: countOf(sql`${differences.resolvedAt} is not null`),
  waiting: countOf(sql`${differences.correctedAt} is null and ${differences.resolvedAt} is null`),
}

const runs = () =>
  database()
    .select(shown)
    .from(reconciliations)
    .leftJoin(people, eq(people.id, reconciliations.startedBy))

/** The last walks, the newest first. */
export async function listReconciliations(viewer: Actor) {
  if (!can(viewer, 'money.read')) return undefined
  return runs().orderBy(desc(startedAt), desc(id)).limit(10)
}

export async function getReconciliation(viewer: Actor, reconciliationId: string) {
  if (!can(viewer, 'money.read')) return undefined
  const [run] = await runs().where(eq(id, reconciliationId))
  return run
}

export type Reconciliation = NonNullable<Awaited<ReturnType<typeof getReconciliation>>>

const unknownAtOnce = 10

/**
 * What moved our balance at Stripe and stands nowhere in the books: why the money does not agree. Somebody else's payment on
 * the same account, say.
 */
export async function listUnknown(viewer: Actor) {
  if (!can(viewer, 'money.read')) return undefined
  // Two questions, because both at once would look at every entry for every movement.
  const notEnteredAs = (key: AnyPgColumn) =>
    notExists(
      database()
        .select({ id: ledgerEntries.id })
        .from(ledgerEntries)
        .where(eq(ledgerEntries.sourceKey, key)),
    )
  const { type, sourceKey, amountPence, feePence, occurredAt } = balanceMovements
  return database()
    .select({ id: balanceMovements.id, type, sourceKey, amountPence, feePence, occurredAt })
    .from(balanceMovements)
    .where(and(notEnteredAs(sourceKey), notEnteredAs(balanceMovements.id)))
    .orderBy(desc(occurredAt))
    .limit(unknownAtOnce)
}
