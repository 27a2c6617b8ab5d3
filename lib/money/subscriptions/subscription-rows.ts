import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { inForceSql, subscriptions } from '@/db/schema/money/subscriptions'
import { people } from '@/db/schema/people/people'

/** A person's subscriptions as rows: at most one is in force, the others are history. */
export type SubscriptionRow = typeof subscriptions.$inferSelect

/**
 * All of a person's, held for this transaction: money and choices about one person go one after another. The person is locked
 * and the rows are read after that, because a row that somebody else has just put in is not among those one waited for.
 */
export async function lockSubscriptions(
  tx: Transaction,
  personId: string,
): Promise<SubscriptionRow[]> {
  await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.id, personId))
    .for('no key update')
  return tx
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.personId, personId))
    .orderBy(subscriptions.createdAt, subscriptions.id)
}

/** `inForceSql` of a row that was read. */
export function isInForce({ endedAt }: Pick<SubscriptionRow, 'endedAt'>): boolean {
  return endedAt === null
}

export function inForce(rows: SubscriptionRow[]): SubscriptionRow | undefined {
  return rows.find(isInForce)
}

export async function inForceOf(personId: string): Promise<SubscriptionRow | undefined> {
  const [row] = await database()
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.personId, personId), inForceSql(subscriptions)))
  return row
}

/** A payment page that stayed open after the arrangement was replaced can still be paid. Such a row is ended as it begins. */
export function neverCounted(row: SubscriptionRow): boolean {
  return row.endedAt !== null && row.endedAt <= row.createdAt
}

/** What happened at Stripe before a subscription was brought along belongs in the books, but is no news to anybody. */
export function isBefore(at: Date, row: SubscriptionRow): boolean {
  return row.importedAt !== null && at < row.importedAt
}

/** A bank debit that was on its way when the arrangement was put away, a retry in that moment: nothing more was to be taken. */
export function cameTooLate(row: SubscriptionRow, paidAt: Date): boolean {
  return row.endedAt !== null && row.endedAt < paidAt
}

/** When Stripe's truth about a person last brought something new, to the microsecond. */
export async function mirrorVersion(db: Database | Transaction, personId: string) {
  const [row] = await db
    .select({ version: sql<string | null>`max(${subscriptions.mirroredAt})::text` })
    .from(subscriptions)
    .where(eq(subscriptions.personId, personId))
  return row?.version ?? null
}

/** Who a customer at Stripe is to us. */
export async function personOfCustomer(customerId: string): Promise<string | undefined> {
  const [row] = await database()
    .select({ personId: subscriptions.personId })
    .from(subscriptions)
    .where(eq(subscriptions.stripeCustomerId, customerId))
    .limit(1)
  return row?.personId
}

export async function customerOf(personId: string): Promise<string | undefined> {
  return (await inForceOf(personId))?.stripeCustomerId ?? undefined
}
