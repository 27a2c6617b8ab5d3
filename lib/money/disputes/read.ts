import 'server-only'
import { and, asc, desc, eq, inArray, ne, not, or, type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { disputes } from '@/db/schema/money/disputes'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import { disputeStage, statusesAt } from './stages'

export const disputeFilters = ['waiting', 'all'] as const
export type DisputeFilter = (typeof disputeFilters)[number]

/** An answer is needed, or nobody has seen yet how it ended. */
const waits: SQL = and(
  not(inArray(disputes.status, statusesAt('at-the-bank'))),
  or(
    inArray(disputes.status, statusesAt('to-answer')),
    sql`${disputes.seenStatus} is null`,
    ne(disputes.seenStatus, disputes.status),
  ),
)!

function select() {
  return database()
    .select({
      dispute: disputes,
      name: people.name,
      number: members.number,
      entryId: ledgerEntries.id,
      paidAt: ledgerEntries.occurredAt,
    })
    .from(disputes)
    .leftJoin(people, eq(people.id, disputes.personId))
    .leftJoin(members, eq(members.personId, disputes.personId))
    .leftJoin(
      ledgerEntries,
      and(eq(ledgerEntries.kind, 'payment'), eq(ledgerEntries.sourceKey, disputes.stripeChargeId)),
    )
    .$dynamic()
}

/** What waits, the nearest deadline first; or all, the latest first. */
export async function listDisputes(viewer: Actor, filter: DisputeFilter) {
  if (!can(viewer, 'money.read')) return undefined
  return select()
    .where(filter === 'waiting' ? waits : undefined)
    .orderBy(
      ...(filter === 'waiting'
        ? [sql`${disputes.answerBy} nulls last`, asc(disputes.openedAt), asc(disputes.id)]
        : [desc(disputes.openedAt), desc(disputes.id)]),
    )
    .limit(200)
}

export async function getDispute(viewer: Actor, disputeId: string) {
  if (!can(viewer, 'money.read') || !/^\w{1,100}$/.test(disputeId)) return undefined
  const [row] = await select().where(eq(disputes.id, disputeId))
  if (!row) return undefined
  const { dispute } = row
  const isNews =
    disputeStage(dispute.status) !== 'to-answer' && dispute.seenStatus !== dispute.status
  return { ...row, mayNote: isNews && can(viewer, 'dispute.note', dispute) }
}

export type DisputeFound = NonNullable<Awaited<ReturnType<typeof getDispute>>>
