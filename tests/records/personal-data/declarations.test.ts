import '@/tests/support/database'
import { getTableName, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { everyDeclaration, isPersonal } from '@/lib/records/personal-data/declarations'

/** Every column that can hold words or a file, or lead to somebody, as PostgreSQL knows it. */
let catalogue: { table: string; column: string; leadsTo: string | null }[]

beforeAll(async () => {
  catalogue = [
    ...(await database().execute<(typeof catalogue)[number]>(sql`
      select c.table_name as table, c.column_name as column,
        (select confrelid::regclass::text from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any(f.conkey)
          where f.contype = 'f' and f.conrelid = format('public.%I', c.table_name)::regclass and a.attname = c.column_name limit 1) as "leadsTo"
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and c.data_type not in ('integer', 'bigint', 'boolean', 'date', 'timestamp with time zone')
        -- A row's own id leads to nobody else.
        and not (c.data_type = 'uuid' and c.column_name = 'id')
      order by 1, 2`)),
  ]
})

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const declared = everyDeclaration.flatMap(({ table, columns }) =>
  Object.entries(columns).map(([column, says]) => ({
    column: `${getTableName(table)}.${snake(column)}`,
    says: says!.says,
  })),
)
const names = new Set(declared.map(({ column }) => column))

test('every column that can say something of a person says in its domain whether it does', () => {
  const forgotten = catalogue
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !names.has(name))
  expect(forgotten).toEqual([])
})

test('of a table with rows about people every column says it, dates, figures and flags too', async () => {
  const personal = new Set(
    everyDeclaration.filter(isPersonal).map(({ table }) => getTableName(table)),
  )
  const all = await database().execute<{ table: string; column: string }>(sql`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and not (data_type = 'uuid' and column_name = 'id') order by 1, 2`)
  const forgotten = [...all]
    .filter(({ table }) => personal.has(table))
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !names.has(name))
  expect(forgotten).toEqual([])
})

test('nothing is declared of a column that does not exist', async () => {
  const all = await database().execute<{ name: string }>(sql`
    select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`)
  const existing = new Set([...all].map(({ name }) => name))
  expect([...names].filter((name) => !existing.has(name))).toEqual([])
})

test('a column that leads to a row of another table is declared as a pointer', () => {
  const wrong = catalogue
    .filter(({ leadsTo }) => leadsTo)
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !declared.some((one) => one.column === name && one.says === 'pointer'))
  expect(wrong).toEqual([])
})

test('no two things in a table are called the same, or the file of one’s data would hold only one of them', () => {
  for (const { title, columns, beside = {} } of everyDeclaration.filter(isPersonal)) {
    const labels = [
      ...Object.keys(beside),
      ...Object.values(columns).flatMap((one) => (one?.says === 'shown' ? [one.label] : [])),
    ]
    expect(new Set(labels).size, title).toBe(labels.length)
  }
})
