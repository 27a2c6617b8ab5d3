import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { and, count, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { importRows, imports } from '@/db/schema/records/imports'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import { bandByAmount } from '@/lib/money/subscriptions/bands'
import { standingSql } from '@/lib/people/members/standing-sql'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can, whyNotOffered } from '@/lib/permissions'
import { lapseImports } from './lapse-imports'
import { findImport, type Import } from './rows'
import { type RowState, rowStates } from './states'

const pageSize = 50

/** The imports there were, the latest first. */
export async function listImports(viewer: Actor, before?: string) {
  if (!can(viewer, 'import.read')) return undefined
  const rows = await database()
    .select({
      id: imports.id,
      fileName: imports.fileName,
      state: imports.state,
      rows: imports.rows,
      startedAt: imports.startedAt,
      startedBy: people.name,
    })
    .from(imports)
    .leftJoin(people, eq(people.id, imports.startedBy))
    .where(before && isId(before) ? lt(imports.id, before) : undefined)
    .orderBy(desc(imports.id))
    .limit(pageSize + 1)
  return {
    imports: rows.slice(0, pageSize),
    next: rows.length > pageSize ? rows[pageSize - 1]!.id : undefined,
  }
}

export type ImportLine = NonNullable<Awaited<ReturnType<typeof listImports>>>['imports'][number]

/** One import, with how many of its rows stand where. */
export async function getImport(viewer: Actor, importId: string) {
  if (!can(viewer, 'import.read') || !isId(importId)) return undefined
  const found = await findImport(importId)
  if (!found) return undefined
  const counted = await database()
    .select({ state: importRows.state, count: count() })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .groupBy(importRows.state)
  const counts = Object.fromEntries(rowStates.map((state) => [state, 0])) as Record<
    RowState,
    number
  >
  for (const one of counted) counts[one.state as RowState] = one.count
  const toldApart = await database().$count(
    importRows,
    and(
      eq(importRows.importId, importId),
      eq(importRows.isSomebodyElse, true),
      inArray(importRows.state, ['good', 'in']),
    ),
  )
  return { ...found, counts, toldApart }
}

export type ImportView = NonNullable<Awaited<ReturnType<typeof getImport>>>

/** What Stripe has of the customers in a list: how many pay, in which band, who is behind, who pays nothing. */
export async function countAtStripe(viewer: Actor, found: Import) {
  if (!can(viewer, 'import.read') || !found.mapping.customerId) return undefined
  const rows = await database()
    .select({ atStripe: importRows.atStripe })
    .from(importRows)
    .where(and(eq(importRows.importId, found.id), inArray(importRows.state, ['good', 'in'])))
  const tally = { live: 0, behind: 0, none: 0, several: 0, bands: new Map<string, number>() }
  for (const { atStripe } of rows) {
    if (!atStripe) continue
    if (atStripe.several) tally.several += 1
    if (!atStripe.subscriptionId) tally.none += 1
    else if (['past_due', 'unpaid'].includes(atStripe.status ?? '')) tally.behind += 1
    else tally.live += 1
    if (!atStripe.amountPence || !atStripe.interval) continue
    const band = bandByAmount(atStripe.amountPence, atStripe.interval)
    tally.bands.set(band, (tally.bands.get(band) ?? 0) + 1)
  }
  return tally
}

/** How many members have a vote today, beside what an import would add. */
export async function countVoters(viewer: Actor): Promise<number> {
  if (!can(viewer, 'import.read')) return 0
  return database().$count(standings, inArray(standingSql(now()), ['good', 'grace']))
}

export async function getPreparer(viewer: Actor, found: Import): Promise<string | undefined> {
  if (!can(viewer, 'import.read') || !found.preparedBy) return undefined
  const [person] = await database()
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, found.preparedBy))
  return person?.name
}

/** How a prepared import waits for its second officer, and why this one cannot be that. */
export async function getImportWaits(viewer: Actor, found: Import) {
  const { startedBy, preparedBy, preparedAt } = found
  const officers = [startedBy, preparedBy].filter((one) => one !== null)
  const waits = (await waitingNow())({ by: preparedBy, at: preparedAt }, lapseImports)
  const about = { personId: null, officers, spent: waits.spent }
  return { ...waits, refusal: whyNotOffered(viewer, 'import.confirm', about) }
}

/** The imports that wait for this officer to confirm them, the oldest first. */
export async function listToConfirm(viewer: Actor) {
  const prepared = eq(imports.state, 'prepared')
  if (!(await isThereAny(imports, prepared))) return []
  const waiting = await database()
    .select({
      id: imports.id,
      fileName: imports.fileName,
      since: sql<Date>`coalesce(${imports.preparedAt}, ${imports.startedAt})`.mapWith(
        imports.startedAt,
      ),
      startedBy: imports.startedBy,
      preparedBy: imports.preparedBy,
    })
    .from(imports)
    .where(prepared)
    .orderBy(imports.id)
  const waits = await waitingNow()
  return waiting.filter(({ startedBy, preparedBy, since }) => {
    const officers = [startedBy, preparedBy].filter((one) => one !== null)
    const { spent } = waits({ by: preparedBy, at: since }, lapseImports)
    return can(viewer, 'import.confirm', { personId: null, officers, spent })
  })
}
