import 'server-only'
import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { drifts, reconciliations } from '@/db/schema/money/reconciliation'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import type { DifferenceKind } from './difference-kinds'

const open = and(isNull(drifts.healedAt), isNull(drifts.settledAt))
const page = 24

type Which = { reconciliationId?: string; after?: string }

/** What waits for the treasurer, the longest waiting first; or everything that one walk found. */
export async function listDifferences(viewer: Actor, { reconciliationId, after }: Which = {}) {
  if (!can(viewer, 'money.read')) return undefined
  const rows = await database()
    .select({
      id: drifts.id,
      kind: sql<DifferenceKind>`${drifts.kind}`,
      here: drifts.here,
      atStripe: drifts.atStripe,
      customerId: drifts.customerId,
      healedAt: drifts.healedAt,
      settledAt: drifts.settledAt,
      foundAt: reconciliations.startedAt,
      personId: drifts.personId,
      name: people.name,
      memberNumber: members.number,
    })
    .from(drifts)
    .innerJoin(reconciliations, eq(reconciliations.id, drifts.reconciliationId))
    .leftJoin(people, eq(people.id, drifts.personId))
    .leftJoin(members, eq(members.personId, drifts.personId))
    .where(
      and(
        reconciliationId ? eq(drifts.reconciliationId, reconciliationId) : open,
        after ? gt(drifts.id, after) : undefined,
      ),
    )
    .orderBy(drifts.id)
    .limit(page + 1)
  return { drifts: rows.slice(0, page), next: rows.length > page ? rows[page - 1]!.id : undefined }
}

export type DifferenceLine = NonNullable<
  Awaited<ReturnType<typeof listDifferences>>
>['drifts'][number]

export async function countDifferences(viewer: Actor) {
  if (!can(viewer, 'money.read')) return undefined
  const [row] = await database().select({ n: count() }).from(drifts).where(open)
  return row!.n
}
