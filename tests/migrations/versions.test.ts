import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { migrate } from '@/db/migrate'
import { emailOf } from '@/lib/demo/cast'
import { freezeClock } from '@/lib/kernel/clock'
import { actorOf } from '@/lib/people/sign-in/actor'
import { verifyAuditChain } from '@/lib/records/audit/verify-chain'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { openOlderVersion, readOlderVersion } from '../support/older-version'

type Row = Record<string, unknown>

/** Columns that have another name now, or whose words stand in another place. All others hold what they held. */
const movedTo: Record<string, string | ((row: Row) => Promise<unknown>)> = {
  'ledger_entries.period_ends_on': 'period_ends_before',
  'letters.segment': 'saved_list',
  'motions.text': async ({ id }) => {
    const [first] = await database().execute(sql`
      select text from motion_versions where motion_id = ${id} order by number limit 1`)
    return first?.text
  },
  // News is one topic among others, with a consent for each.
  'supporters.wants_news': async ({ person_id }) => {
    const [row] = await database().execute(sql`
      select exists (select from consents where person_id = ${person_id} and topic = 'news' and withdrawn_at is null) as news`)
    return row!.news
  },
}

const files = readdirSync('tests/migrations/versions').sort()

test('the newest version kept here is no more than 20 migrations old', () => {
  const { entries } = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8'))
  const { migrations } = readOlderVersion(`versions/${files.at(-1)}`)
  expect(entries.length - migrations, 'tests/README.md says how to keep another').toBeLessThan(21)
})

describe.each(files)('brought up to date, %s', (file) => {
  const version = readOlderVersion(`versions/${file}`)

  beforeAll(async () => {
    const { owner, ...addresses } = await openOlderVersion(version)
    await owner.end()
    await migrate(addresses)
    freezeClock(version.takenAt)
  })

  test('has every row, with what was written in it', async () => {
    const different: string[] = []
    for (const [table, rows] of Object.entries(version.tables)) {
      const find = await rowsOf(table)
      for (const row of rows) {
        const same = find(row)
        if (!same) different.push(`${table} lost ${JSON.stringify(row)}`)
        for (const [column, value] of Object.entries(same ? row : {})) {
          const moved = movedTo[`${table}.${column}`] ?? column
          const now = typeof moved === 'string' ? same![moved] : await moved(row)
          if (JSON.stringify(now) !== JSON.stringify(value))
            different.push(`${table}.${column} was ${JSON.stringify(value)} and is ${now}`)
        }
      }
    }
    expect(different).toEqual([])
  })

  test('leaves everybody standing as they stood, and able to read their own data', async () => {
    const now: Record<string, string> = {}
    for (const personId of Object.keys(version.standings)) {
      const actor = await actorOf(personId, { secondFactor: false })
      now[personId] = actor?.member?.standing ?? 'none'
    }
    expect(now).toEqual(version.standings)
    const [cochair] = await database().execute<{ id: string }>(
      sql`select id from people where email = ${emailOf('maureen')}`,
    )
    const maureen = (await actorOf(cochair!.id, { secondFactor: true }))!
    expect((await getOwnData(maureen, maureen))!.length).toBeGreaterThan(2)
    const chain = await verifyAuditChain(maureen)
    expect(chain).toMatchObject({ entries: version.tables.audit_entries!.length })
    expect(chain!.brokenAt).toBeUndefined()
  })
})

/** Finds a row again by its key, or by all of it where the table has none. */
async function rowsOf(table: string): Promise<(row: Row) => Row | undefined> {
  const keys = await database().execute<{ name: string }>(sql`
    select attname as name from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
    where indrelid = ${`"${table}"`}::regclass and indisprimary`)
  const rows = await database().execute<{ row: Row }>(
    sql`select row_to_json(one) as row from ${sql.identifier(table)} one`,
  )
  const keyOf = (row: Row) =>
    JSON.stringify(keys.length > 0 ? keys.map(({ name }) => row[name]) : row)
  const found = new Map(rows.map(({ row }) => [keyOf(row), row]))
  return (row) => found.get(keyOf(row))
}
