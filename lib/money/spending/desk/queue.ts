import 'server-only'
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { claims } from '@/db/schema/money/spending'
import { people } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import { claimListColumns } from '../claim-list-columns'
import type { ClaimFilter } from './queue-filters'

/** What waits here, for this officer. Drafts are their maker's alone. */
function wanted(filter: ClaimFilter, officer: PersonActor): SQL {
  const mine = sql`(${claims.personId} is not distinct from ${officer.personId} or exists (
    select 1 from claim_approvals a where a.claim_id = ${claims.id} and a.person_id = ${officer.personId}))`
  const asked = sql`${claims.state} = 'asked'`
  switch (filter) {
    case 'yours':
      return sql`(${asked} and not ${mine})`
    case 'colleague':
      return sql`(${asked} and ${mine})`
    case 'to-pay':
      return sql`(${claims.state} = 'approved')`
    case 'draft':
      return sql`(${claims.state} = 'draft' and ${claims.proposedBy} = ${officer.personId})`
    case 'paid':
      return sql`(${claims.state} = 'paid')`
    case 'closed':
      return sql`(${claims.state} in ('declined', 'withdrawn'))`
  }
}

export async function countClaims(
  officer: PersonActor,
): Promise<Partial<Record<ClaimFilter, number>>> {
  if (!can(officer, 'claim.list')) return {}
  const number = (filter: ClaimFilter) =>
    sql<number>`count(*) filter (where ${wanted(filter, officer)})`.mapWith(Number)
  const [counts] = await database()
    .select({
      yours: number('yours'),
      colleague: number('colleague'),
      'to-pay': number('to-pay'),
      draft: number('draft'),
      paid: number('paid'),
      closed: number('closed'),
    })
    .from(claims)
  return counts!
}

const pageful = 30

/** The longest waiting first; what is settled, the latest first. What a claim is for stands only on its page. */
export async function listClaimQueue(officer: PersonActor, filter: ClaimFilter, after?: number) {
  if (!can(officer, 'claim.list')) return { claims: [] }
  const settled = filter === 'paid' || filter === 'closed'
  const way = settled ? desc : asc
  const rows = await database()
    .select({
      ...claimListColumns,
      // Whoever is in need is named on the page of their request, where the look is written down.
      name: sql<string | null>`case when ${claims.kind} <> 'hardship' then ${people.name} end`,
      approvals:
        sql<number>`(select count(*) from claim_approvals a where a.claim_id = ${claims.id})`.mapWith(
          Number,
        ),
    })
    .from(claims)
    .leftJoin(people, eq(people.id, claims.personId))
    .where(
      and(
        wanted(filter, officer),
        after
          ? sql`(${claims.askedAt}, ${claims.number}) ${sql.raw(settled ? '<' : '>')} (
              select asked_at, number from claims cursor where cursor.number = ${after})`
          : undefined,
      ),
    )
    .orderBy(way(claims.askedAt), way(claims.number))
    .limit(pageful + 1)
  return {
    claims: rows.slice(0, pageful),
    next: rows.length > pageful ? rows[pageful - 1]!.number : undefined,
  }
}

export type QueuedClaim = Awaited<ReturnType<typeof listClaimQueue>>['claims'][number]
