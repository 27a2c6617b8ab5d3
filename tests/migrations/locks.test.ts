import { readdirSync, readFileSync } from 'node:fs'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Sql, TransactionSql } from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { isOutsideTransaction } from '@/db/migrate'
import { bigTables } from '../support/big-tables'
import { openOlderVersion, readOlderVersion } from '../support/older-version'

/** Migrations that read a big table from end to end all the same, and why nobody waits long for it. */
const allowed: Record<string, string> = {}

const inUse = /^(create (unique )?index|drop index) concurrently|validate constraint/i

/** The statements that read or write again a whole big table while they hold it. All are carried out, because one builds on the other. */
async function whatHolds(owner: Sql, statements: string[]): Promise<string[]> {
  const words = statements.map((one) => one.replace(/^\s*--.*$/gm, '').trim())
  if (isOutsideTransaction(statements))
    return words.filter((one) => one !== '' && !inUse.test(one.replaceAll('"', '')))
  const holding: string[] = []
  for (const statement of words) {
    await owner.begin(async (tx) => {
      // What has an index to go by is to go by it, also with so few rows.
      if (/^(update|delete|insert|with|do)\b/i.test(statement))
        await tx`set local enable_seqscan = off`
      const before = await readsOf(tx)
      await tx.unsafe(statement)
      if ((await readsOf(tx)) > before) holding.push(statement)
    })
  }
  return holding
}

async function readsOf(tx: TransactionSql): Promise<number> {
  const [row] = await tx<{ reads: number }[]>`
    select coalesce(sum(seq_scan), 0)::int as reads from pg_stat_xact_user_tables where relname in ${tx(bigTables)}`
  return row!.reads
}

const newest = readdirSync('tests/migrations/versions').sort().at(-1)!
const version = readOlderVersion(`versions/${newest}`)
let owner: Sql

beforeAll(async () => {
  ;({ owner } = await openOlderVersion(version))
  return () => owner.end()
})

describe('what keeps everybody waiting is found', () => {
  test.each([
    'create index on people (created_at)',
    'alter table ledger_entries alter column kind type varchar(40)',
    "alter table members add column three text default 'x'; alter table members alter column three set not null",
    "alter table people add constraint named check (name <> 'Nobody')",
    'alter table people add column drawn double precision default random()',
    'alter table roll_marks add constraint of_a_person foreign key (person_id) references people (id)',
    "update people set name = name || ' '",
    "do $$ begin update people set name = 'None' where country = 'none'; end $$",
    '-- outside a transaction\nalter table people add column seven integer',
  ])('%s', async (statement) => {
    expect(await whatHolds(owner, [statement])).toHaveLength(1)
  })
})

describe('what keeps nobody waiting passes', () => {
  test.each([
    'alter table people add column one text',
    "alter table people add column two text not null default 'none'",
    'alter table people drop column one',
    "alter table people add constraint short check (name <> '') not valid",
    'create table kept_for_us (person_id uuid primary key references people (id), at timestamptz not null)',
    'create index on contests (election_id)',
    "update people set name = 'Erased' where id = '019ade81-3100-73a9-8eae-a257da0b19ae'",
    '-- outside a transaction\ncreate index concurrently if not exists people_by_day on people (created_at)',
    '-- outside a transaction\nalter table people validate constraint short',
  ])('%s', async (statement) => {
    expect(await whatHolds(owner, [statement])).toEqual([])
  })
})

test('no migration since the newest version kept here locks a big table for long', async () => {
  const tags: { tag: string }[] = JSON.parse(
    readFileSync('db/migrations/meta/_journal.json', 'utf8'),
  ).entries
  const migrations = readMigrationFiles({ migrationsFolder: 'db/migrations' })
  const found: Record<string, string[]> = {}
  for (const [place, { sql }] of migrations.entries()) {
    if (place < version.migrations) continue
    const holding = await whatHolds(owner, sql)
    const tag = tags[place]!.tag
    if (holding.length > 0 && !allowed[tag]) found[tag] = holding
  }
  expect(found, 'db/README.md says how else to do it').toEqual({})
})
