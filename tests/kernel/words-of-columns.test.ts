import '@/tests/support/database'
import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { everyDeclaration } from '@/lib/records/personal-data/declarations'

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

test('a column that holds one word of a list is held to that list by the database', async () => {
  const checks = await database().execute<{ table: string; rule: string }>(sql`
    select conrelid::regclass::text as table, pg_get_constraintdef(oid) as rule
    from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`)
  const tables = new Set(everyDeclaration.map(({ table }) => table))
  const lists = [...tables].flatMap((table) =>
    Object.entries(getTableColumns(table)).flatMap(([name, { enumValues }]) =>
      enumValues ? [{ table: getTableName(table), column: snake(name), words: enumValues }] : [],
    ),
  )
  expect(lists.length).toBeGreaterThan(30)
  const loose = lists.filter(({ table, column, words }) => {
    const held = checks
      .filter((one) => one.table.replaceAll('"', '') === table)
      .filter(({ rule }) => rule.replaceAll('"', '').startsWith(`CHECK ((${column} = `))
      .map(({ rule }) => [...rule.matchAll(/'([^']+)'::text/g)].map(([, word]) => word))
    return !held.some((list) => list.join() === words.join())
  })
  expect(loose).toEqual([])
})
