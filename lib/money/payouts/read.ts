import 'server-only'
import { and, count, desc, eq, isNotNull, isNull, ne, type SQL, sql, sum } from 'drizzle-orm'
import { database } from '@/db/client'
import { balanceMovements, payouts } from '@/db/schema/money/payouts'
import type { Actor } from '@/lib/kernel/actor'
import { behind } from '@/lib/kernel/keyset-pagination'
import { can } from '@/lib/permissions'
import { totalOf } from './payout-wording'

export const payoutFilters = ['compare', 'differ', 'agree', 'all'] as const
export type PayoutFilter = (typeof payoutFilters)[number]

const wanted: Record<PayoutFilter, SQL | undefined> = {
  compare: and(eq(payouts.status, 'paid'), isNull(payouts.bankPence)),
  differ: and(isNotNull(payouts.bankPence), ne(payouts.bankPence, payouts.amountPence)),
  agree: eq(payouts.bankPence, payouts.amountPence),
  all: undefined,
}

const page = 24

/** What can be an id of Stripe's; anything else from an address is nothing. */
export const isStripeId = (text: string | undefined): text is string =>
  /^\w{1,200}$/.test(text ?? '')

/** What Stripe sent to our bank, the latest first, a page at a time. */
export async function listPayouts(viewer: Actor, filter: PayoutFilter, before?: string) {
  if (!can(viewer, 'money.read')) return undefined
  const { id, amountPence, status, arrivesOn, bankPence } = payouts
  const rest = await behind(arrivesOn, id, isStripeId(before) ? before : undefined)
  const rows = await database()
    .select({ id, amountPence, status, arrivesOn, bankPence })
    .from(payouts)
    .where(and(wanted[filter], rest))
    .orderBy(desc(arrivesOn), desc(id))
    .limit(page + 1)
  return { payouts: rows.slice(0, page), next: rows.length > page ? rows[page - 1]!.id : undefined }
}

export type PayoutLine = NonNullable<Awaited<ReturnType<typeof listPayouts>>>['payouts'][number]

export async function countPayouts(viewer: Actor) {
  if (!can(viewer, 'money.read')) return undefined
  const counted = (filter: PayoutFilter) =>
    sql<number>`count(*) filter (where ${wanted[filter]})::int`
  const [row] = await database()
    .select({
      compare: counted('compare'),
      differ: counted('differ'),
      agree: counted('agree'),
      all: count(),
      /** The day the oldest that is to compare reached the bank. */
      compareSince: sql<string | null>`min(${payouts.arrivesOn}) filter (where ${wanted.compare})`,
    })
    .from(payouts)
  return row!
}

/** One payout: what was in it, by kind and in sum, and what the bank says. */
export async function getPayout(viewer: Actor, payoutId: string) {
  if (!can(viewer, 'money.read') || !isStripeId(payoutId)) return undefined
  const [payout] = await database().select().from(payouts).where(eq(payouts.id, payoutId))
  if (!payout) return undefined
  const { type, amountPence, feePence } = balanceMovements
  const sums = await database()
    .select({
      type,
      count: count(),
      amountPence: sum(amountPence).mapWith(Number),
      feePence: sum(feePence).mapWith(Number),
    })
    .from(balanceMovements)
    .where(eq(balanceMovements.payoutId, payoutId))
    .groupBy(type)
    .orderBy(type)
  const missingPence = payout.amountPence - totalOf(sums)
  return { ...payout, sums, missingPence: payout.linesReadAt ? missingPence : 0 }
}

export type Payout = NonNullable<Awaited<ReturnType<typeof getPayout>>>

const linesAtOnce = 100

export type PayoutMovement = {
  id: string
  type: string
  sourceKey: string | null
  amountPence: number
  feePence: number
  occurredAt: Date
  memberNumber: number | null
}

type Which = { payoutId: string; after?: string; limit?: number }

/** Its movements, oldest first, with the numbers of the members whose money it is, as long as the books name them. */
export async function listMovements(
  viewer: Actor,
  { payoutId, after, limit = linesAtOnce }: Which,
) {
  if (!can(viewer, 'money.read') || !isStripeId(payoutId)) return undefined
  const later = isStripeId(after)
    ? sql`(movement.occurred_at, movement.id) > (select occurred_at, id from balance_movements where id = ${after})`
    : sql`true`
  const rows = await database().execute<PayoutMovement>(sql`
    select movement.id, movement.type, movement.source_key as "sourceKey",
      movement.amount_pence as "amountPence", movement.fee_pence as "feePence",
      movement.occurred_at as "occurredAt", members.number as "memberNumber"
    from balance_movements as movement
    left join lateral (
      select person_id from ledger_entries as entry
      where entry.kind in ('payment', 'refund', 'dispute', 'dispute-reversal', 'correction')
        and entry.source_key = movement.source_key and entry.person_id is not null
      limit 1
    ) as entry on true
    left join members on members.person_id = entry.person_id
    where movement.payout_id = ${payoutId} and movement.type <> 'payout' and ${later}
    order by movement.occurred_at, movement.id
    limit ${limit + 1}`)
  const movements = rows
    .slice(0, limit)
    .map((row) => ({ ...row, occurredAt: new Date(row.occurredAt) }))
  return { movements, next: rows.length > limit ? movements.at(-1)!.id : undefined }
}
