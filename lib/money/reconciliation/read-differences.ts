import 'server-only'
import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { differences, reconciliations } from '@/db/schema/money/reconciliation'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import type { DifferenceKind } from './difference-kinds'

const open = and(isNull(differences.correctedAt), isNull(differences.resolvedAt))
const page = 24

type Which = { reconciliationId?: string; after?: string }

/** What waits for the treasurer, the longest waiting first; or everything that one walk found. */
export async function listDifferences(viewer: Actor, { reconciliationId, after }: Which = {}) {
  if (!can(viewer, 'money.read')) return undefined
  const rows = await database()
    .select({
      id: differences.id,
      kind: sql<DifferenceKind>`${differences.kind}`,
      here: differences.here,
      atStripe: differences.atStripe,
      customerId: differences.customerId,
      correctedAt: differences.correctedAt,
      resolvedAt: differences.resolvedAt,
      foundAt: reconciliations.startedAt,
      personId: differences.personId,
      name: people.name,
      memberNumber: members.number,
    })
    .from(differences)
    .innerJoin(reconciliations, eq(reconciliations.id, differences.reconciliationId))
    .leftJoin(people, eq(people.id, differences.personId))
    .leftJoin(members, eq(members.personId, differences.personId))
    .where(
      and(
        reconciliationId ? eq(differences.reconciliationId, reconciliationId) : open,
        after ? gt(differences.id, after) : undefined,
      ),
    )
    .orderBy(differences.id)
    .limit(page + 1)
  return {
    differences: rows.slice(0, page),
    next: rows.length > page ? rows[page - 1]!.id : undefined,
  }
}

export type DifferenceLine = NonNullable<
  Awaited<ReturnType<typeof listDifferences>>
>['differences'][number]

export async function countDifferences(viewer: Actor) {
  if (!can(viewer, 'money.read')) return undefined
  const [row] = await database().select({ n: count() }).from(differences).where(open)
  return row!.n
}
