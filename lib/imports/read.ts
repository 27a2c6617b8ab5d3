import 'server-only'
import { and, asc, count, desc, eq, gt, inArray, lt } from 'drizzle-orm'
import { database } from '@/db/client'
import { importRows, imports } from '@/db/schema/imports'
import { people } from '@/db/schema/people'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { can } from '@/lib/permissions'
import { bandByAmount } from '@/lib/subscriptions/bands'
import { fields } from './judging/fields'
import { cellReader, judgeRow } from './judging/judge-row'
import { reasonInWords } from './judging/reasons'
import { cellsOf, findImport, type Import, type ImportRow, termsOf } from './rows'
import { type RowState, rowStates } from './states'

const pageSize = 50

/** The imports there were, the latest first. */
export async function listImports(viewer: Actor, before?: string) {
  if (!can(viewer, 'members.import')) return undefined
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
  if (!can(viewer, 'members.import') || !isId(importId)) return undefined
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
  return { ...found, counts }
}

export type ImportView = NonNullable<Awaited<ReturnType<typeof getImport>>>

/** The first rows as they came, to tell the columns by. */
export async function firstCells(viewer: Actor, found: Import): Promise<string[][]> {
  if (!can(viewer, 'members.import')) return []
  return (await rowsOf(found.id, undefined, 0, 3)).map(cellsOf)
}

/** The first members as they will be. */
export async function firstCandidates(viewer: Actor, found: Import) {
  if (!can(viewer, 'members.import')) return []
  const terms = termsOf(found)
  const rows = await rowsOf(found.id, ['good'], 0, 10)
  return rows.flatMap(({ line, atStripe, ...row }) => {
    const judged = judgeRow(cellsOf(row), terms, atStripe ?? undefined)
    return 'candidate' in judged ? [{ line, ...judged.candidate, atStripe }] : []
  })
}

/** The rows that are not, or were not, taken in, with the reason of each, in the order of the file. */
export async function listRows(
  viewer: Actor,
  { found, state, after }: { found: Import; state: RowState; after: number },
) {
  if (!can(viewer, 'members.import')) return undefined
  const rows = await rowsOf(found.id, [state], after, pageSize + 1)
  const shown = rows.slice(0, pageSize)
  const adds = state === 'known' ? await addsOf(found, shown) : new Map<number, string>()
  return {
    rows: shown.map((row) => ({
      line: row.line,
      who: cellReader(cellsOf(row), termsOf(found))('email'),
      why: [reasonInWords(row.reason), adds.get(row.line)].filter(Boolean).join(' '),
    })),
    next: rows.length > pageSize ? shown.at(-1)!.line : undefined,
  }
}

function rowsOf(importId: string, states: string[] | undefined, after: number, limit: number) {
  return database()
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        states && inArray(importRows.state, states),
        gt(importRows.line, after),
      ),
    )
    .orderBy(asc(importRows.line))
    .limit(limit)
}

const ours = ['phone', 'addressLine1', 'town', 'postcode', 'constituency'] as const

/** What the list would add to somebody we know. It is only said: they, or an officer who asks them, add it. */
async function addsOf(found: Import, rows: ImportRow[]) {
  const ids = rows.flatMap(({ personId }) => personId ?? [])
  const known = await database().select().from(people).where(inArray(people.id, ids))
  const terms = termsOf(found)
  return new Map(
    rows.map((row) => {
      const person = known.find(({ id }) => id === row.personId)
      const cell = cellReader(cellsOf(row), terms)
      const missing = ours.filter((field) => person && !person[field] && cell(field))
      const names = missing.map((field) => fields[field].toLowerCase()).join(', ')
      return [row.line, names && `The list also has: ${names}.`]
    }),
  )
}

/** What Stripe has of the customers in a list: how many pay, in which band, who is behind, who pays nothing. */
export async function countAtStripe(viewer: Actor, found: Import) {
  if (!can(viewer, 'members.import') || !found.mapping.customerId) return undefined
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
