import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { stripeListCursors } from '@/db/schema/money/reconciliation'
import { addDays } from '@/lib/kernel/calendar'

export type Walk = typeof stripeListCursors.$inferSelect

/**
 * How far a list at Stripe has been copied. Stripe lists the newest first, so a walk that was cut off goes on at its cursor,
 * and only one that reached its end moves the line from which the next one has to look. A lost webhook makes no gap.
 */
export async function readListCursor(name: string): Promise<Walk> {
  await database().insert(stripeListCursors).values({ name }).onConflictDoNothing()
  const [walk] = await database()
    .select()
    .from(stripeListCursors)
    .where(eq(stripeListCursors.name, name))
  return walk!
}

/** Which page to ask for. A few days are read again each time, for what changes or shows up late. */
export function pageOf({ completeTo, cursor }: Walk, { daysAgain }: { daysAgain: number }) {
  const from = completeTo && Math.floor(addDays(completeTo, -daysAgain).getTime() / 1000)
  return {
    limit: 100,
    ...(from && { created: { gte: from } }),
    ...(cursor && { starting_after: cursor }),
  }
}

type Page = { data: { id: string; created: number }[]; has_more: boolean }

/** Moves on by a page, in the transaction that writes it. Answers false when somebody else has walked here. */
export async function moveListCursor(tx: Transaction, walk: Walk, { data, has_more }: Page) {
  const first = data[0] && new Date(data[0].created * 1000)
  const newest = walk.cursor ? walk.newest : (first ?? walk.completeTo)
  const there = has_more
    ? { cursor: data.at(-1)!.id, newest }
    : { cursor: null, newest: null, completeTo: newest }
  const place = walk.cursor
    ? eq(stripeListCursors.cursor, walk.cursor)
    : isNull(stripeListCursors.cursor)
  const moved = await tx
    .update(stripeListCursors)
    .set(there)
    .where(and(eq(stripeListCursors.name, walk.name), place))
    .returning({ name: stripeListCursors.name })
  return moved.length === 1
}
