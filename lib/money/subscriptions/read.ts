import 'server-only'
import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { checkouts } from '@/db/schema/money/checkouts'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { subscriptionChanges, subscriptions } from '@/db/schema/money/subscriptions'
import type { Actor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import { behind } from '@/lib/kernel/keyset-pagination'
import type { EntryKind } from '@/lib/money/ledger/entry-kinds'
import { refusalOf } from '@/lib/permissions'
import type { ChangeRequest } from './changes/change-requests'
import { changeRequestFromRow } from './changes/request-change'
import type { Dues } from './dues-stage'
import { refundsOfEntries } from './receipts/read'
import { inForceOf } from './subscription-rows'

type Whose = { personId: string }

/** The subscription in force, for its own person and for the treasurer. */
export async function getDues(viewer: Actor, { personId }: Whose): Promise<Dues | undefined> {
  if (refusalOf(viewer, 'subscription.read', { personId })) return undefined
  return inForceOf(personId)
}

const pageSize = 24

/** What moves between a member and the group. What Stripe keeps, and what the group spends, is no payment of theirs. */
const between: EntryKind[] = [
  'payment',
  'refund',
  'dispute',
  'dispute-reversal',
  'cash',
  'cheque',
  'bank',
  'repayment',
  'correction',
]

/** What somebody paid and got back, the latest first, a page at a time. */
export async function listPayments(
  viewer: Actor,
  { personId, before }: Whose & { before?: string },
) {
  if (refusalOf(viewer, 'subscription.read', { personId })) return undefined
  const { occurredAt, id } = ledgerEntries
  const rest = await behind(occurredAt, id, isId(before) ? before : undefined)
  const rows = await database()
    .select({
      id,
      kind: ledgerEntries.kind,
      amountPence: ledgerEntries.amountPence,
      occurredAt,
      band: ledgerEntries.band,
      periodEndsBefore: ledgerEntries.periodEndsBefore,
    })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.personId, personId), inArray(ledgerEntries.kind, between), rest))
    .orderBy(desc(occurredAt), desc(id))
    .limit(pageSize + 1)
  const refunds = await refundsOfEntries(rows.map((row) => row.id))
  const shown = rows.slice(0, pageSize).map((row) => ({ ...row, refund: refunds.get(row.id) }))
  return { payments: shown, next: rows.length > pageSize ? shown.at(-1)?.id : undefined }
}

export type PaymentLine = NonNullable<Awaited<ReturnType<typeof listPayments>>>['payments'][number]

export type ChangeNow = { state: 'asked' | 'refused'; request: ChangeRequest }

/** The change that waits for Stripe, or the one that it refused in the last days, for the person whose dues they are. */
export async function getChange(
  viewer: Actor,
  { personId }: Whose,
): Promise<ChangeNow | undefined> {
  if (refusalOf(viewer, 'subscription.change', { personId })) return undefined
  const [latest] = await database()
    .select()
    .from(subscriptionChanges)
    .where(
      and(
        eq(subscriptionChanges.personId, personId),
        gt(subscriptionChanges.askedAt, addDays(now(), -14)),
      ),
    )
    .orderBy(desc(subscriptionChanges.askedAt), desc(subscriptionChanges.id))
    .limit(1)
  if (latest?.state !== 'asked' && latest?.state !== 'refused') return undefined
  return { state: latest.state, request: changeRequestFromRow(latest) }
}

/** The visit to the payment page that somebody comes back from, if it was theirs. `open`: Stripe has not told us how it ended. */
export async function getVisit(viewer: Actor, { sessionId }: { sessionId: string }) {
  if (viewer.kind !== 'person' || !/^cs_\w{1,200}$/.test(sessionId)) return undefined
  const [visit] = await database()
    .select({ open: sql<boolean>`${checkouts.state} = 'open'` })
    .from(checkouts)
    .innerJoin(subscriptions, eq(subscriptions.id, checkouts.subscriptionId))
    .where(
      and(eq(checkouts.stripeSessionId, sessionId), eq(subscriptions.personId, viewer.personId)),
    )
  return visit
}
