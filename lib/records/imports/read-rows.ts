import 'server-only'
import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { importRows } from '@/db/schema/records/imports'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import { cellReader, checkRow, nameInRow } from './checking/check-row'
import { fields } from './checking/fields'
import { reasonInWords } from './checking/reasons'
import { cellsOf, type Import, type ImportRow, listTermsOf } from './rows'
import type { RowState } from './states'

const pageSize = 50

/** The first rows as they came, to tell the columns by. */
export async function firstCells(viewer: Actor, found: Import): Promise<string[][]> {
  if (!can(viewer, 'import.read')) return []
  return (await rowsOf(found.id, undefined, 0, 3)).map(cellsOf)
}

/** The first members as they will be. */
export async function firstCandidates(viewer: Actor, found: Import) {
  if (!can(viewer, 'import.read')) return []
  const terms = listTermsOf(found)
  const rows = await rowsOf(found.id, ['good'], 0, 10)
  return rows.flatMap(({ line, atStripe, ...row }) => {
    const judged = checkRow(cellsOf(row), terms, atStripe ?? undefined)
    return 'candidate' in judged ? [{ line, ...judged.candidate, atStripe }] : []
  })
}

/** The rows that are not, or were not, taken in, with the reason of each, in the order of the file. */
export async function listRows(
  viewer: Actor,
  { found, state, after }: { found: Import; state: RowState; after: number },
) {
  if (!can(viewer, 'import.read')) return undefined
  const rows = await rowsOf(found.id, [state], after, pageSize + 1)
  const shown = rows.slice(0, pageSize)
  const adds = state === 'known' ? await addsOf(found, shown) : new Map<number, string>()
  return {
    rows: shown.map((row) => ({
      line: row.line,
      who: cellReader(cellsOf(row), listTermsOf(found))('email'),
      name: nameInRow(cellReader(cellsOf(row), listTermsOf(found))),
      why: [reasonInWords(row.reason), adds.get(row.line)].filter(Boolean).join(' '),
    })),
    next: rows.length > pageSize ? shown.at(-1)!.line : undefined,
  }
}

function rowsOf(importId: string, states: RowState[] | undefined, after: number, limit: number) {
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
  const terms = listTermsOf(found)
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
