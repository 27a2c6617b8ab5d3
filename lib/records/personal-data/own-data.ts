import 'server-only'
import { asc, eq, getTableColumns, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { members } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { keyOf, type PersonalData, rowsOf } from '@/lib/kernel/personal-data'
import { can } from '@/lib/permissions'
import { declaredByChapter, isPersonal } from './declarations'
import { valueInWords } from './value-in-words'

/** One thing we know of somebody: for a program, and in words for its owner. */
export type KnownThing = { label: string; value: unknown; words: string }
export type KnownTable = Pick<PersonalData, 'title' | 'kept' | 'correct' | 'erase'> & {
  rows: KnownThing[][]
}
export type Chapter = { title: string; tables: KnownTable[] }

/** Everything that is declared to be about somebody, for themselves and nobody else: also for those who are no members. */
export async function getOwnData(
  viewer: Actor,
  { personId }: { personId: string },
): Promise<Chapter[] | undefined> {
  if (!can(viewer, 'own-data.read', { personId })) return undefined
  // A record that was merged into theirs is about them as well.
  const merged = await database()
    .select({ personId: members.personId })
    .from(members)
    .where(eq(members.mergedIntoId, personId))
  const records = [personId, ...merged.map((record) => record.personId)]
  const chapters: Chapter[] = []
  for (const [title, declared] of Object.entries(declaredByChapter)) {
    const tables: KnownTable[] = []
    for (const one of declared.filter(isPersonal)) {
      const rows: KnownThing[][] = []
      for (const id of records) rows.push(...(await knownFrom(one, id)))
      const { title, kept, correct, erase } = one
      if (rows.length > 0) tables.push({ title, kept, correct, erase, rows })
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
  const told = Object.entries(beside).map(([label, said]) => [
    `beside ${label}`,
    ('is' in said ? said.is : said).as(label),
  ])
  const rows = await database()
    .select({ ...own, ...Object.fromEntries(told) })
    .from(table)
    .where(rowsOf(declared, personId))
    .orderBy(...(key ? [asc(key)] : []))
  return rows.map((row) => [
    ...Object.entries(beside).flatMap(([label, said]) => {
      const value = row[`beside ${label}`]
      if (!value) return []
      if (!('is' in said)) return [{ label, value, words: String(value) }]
      const words = said.as(value as never)
      return [{ label, value: words, words }]
    }),
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
