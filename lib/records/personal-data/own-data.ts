import 'server-only'
import { asc, getTableColumns, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { keyOf, type PersonalData, rowsOf } from '@/lib/kernel/personal-data'
import { can } from '@/lib/permissions'
import { declaredByChapter, isPersonal } from './declarations'
import { valueInWords } from './value-in-words'

/** One thing we know of somebody: for a program, and in words for its owner. */
export type KnownThing = { label: string; value: unknown; words: string }
export type KnownTable = Pick<PersonalData, 'title' | 'kept' | 'correct'> & { rows: KnownThing[][] }
export type Chapter = { title: string; tables: KnownTable[] }

/** Everything that is declared to be about somebody, for themselves and nobody else: also for those who are no members. */
export async function getOwnData(
  viewer: Actor,
  { personId }: { personId: string },
): Promise<Chapter[] | undefined> {
  if (!can(viewer, 'own-data.read', { personId })) return undefined
  const chapters: Chapter[] = []
  for (const [title, declared] of Object.entries(declaredByChapter)) {
    const tables: KnownTable[] = []
    for (const one of declared.filter(isPersonal)) {
      const rows = await knownFrom(one, personId)
      const { title, kept, correct } = one
      if (rows.length > 0) tables.push({ title, kept, correct, rows })
    }
    if (tables.length > 0) chapters.push({ title, tables })
  }
  return chapters
}

async function knownFrom(declared: PersonalData, personId: string): Promise<KnownThing[][]> {
  const { table, columns, beside = {} } = declared
  const key = keyOf(table)
  const own = Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([name, column]) => [
      name,
      // Of a file its size is told; it can be downloaded where it was added.
      column.getSQLType() === 'bytea' ? sql<number>`octet_length(${column})` : column,
    ]),
  )
  const told = Object.entries(beside).map(([label, is]) => [`beside ${label}`, is.as(label)])
  const rows = await database()
    .select({ ...own, ...Object.fromEntries(told) })
    .from(table)
    .where(rowsOf(declared, personId))
    .orderBy(...(key ? [asc(key)] : []))
  return rows.map((row) => [
    ...Object.keys(beside).map((label) => ({
      label,
      value: row[`beside ${label}`],
      words: String(row[`beside ${label}`] ?? ''),
    })),
    ...Object.entries(columns).flatMap(([name, column]) => {
      const stored = row[name]
      if (column?.says !== 'shown' || stored === null || stored === undefined || stored === '')
        return []
      const value = column.sealed ? unseal<unknown>(stored as string) : stored
      const words = column.as ? column.as(value as never, row as never) : valueInWords(name, value)
      return { label: column.label, value, words }
    }),
  ])
}
