import { sql } from 'drizzle-orm'
import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listLookups } from '@/app/desk/lookups'
import { listWaiting } from '@/app/desk/waiting/list-waiting'
import { listWaitingForOthers } from '@/app/desk/waiting/waiting-for-others'
import { database } from '@/db/client'
import { migrate } from '@/db/migrate'
import { reads } from '@/lib/commands/bench/reads'
import { emailOf, type Slug } from '@/lib/demo/cast'
import { searchArchive } from '@/lib/democracy/motions/archive/search-archive'
import { listMotions, listMotionsOnNow } from '@/lib/democracy/motions/read'
import type { PersonActor } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { actorOf } from '@/lib/people/sign-in/actor'
import { listAudit } from '@/lib/records/audit/read'
import { listOutgoingMails } from '@/lib/records/outgoing-mail/read'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { bigTables } from './support/big-tables'
import { openOlderVersion, readOlderVersion } from './support/older-version'

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Plans?: Plan[]
}

/** Questions that read a whole table all the same, by words in them, and why that is right. */
const allowed: [words: RegExp, why: string][] = []

let owner: postgres.Sql
const asked = new Map<string, { page: string; values: unknown[] }>()
let page = ''

beforeAll(async () => {
  const version = readOlderVersion('versions/0130.json.gz')
  const opened = await openOlderVersion(version)
  owner = opened.owner
  await migrate(opened)
  freezeClock(version.takenAt)
  // What the story has none of, because it is deleted.
  await owner`insert into stripe_events (id, type, customer_id, received_at)
    select 'evt_' || n, 'invoice.paid', 'cus_' || n, now() from generate_series(1, 50) n`
  await owner`insert into sessions (id, token_hash, person_id, created_at, last_seen_at, expires_at)
    select gen_random_uuid(), id::text, id, now(), now(), now() from people`
  await owner`analyze`
  // As if each had a million rows, so that PostgreSQL chooses as it would then.
  await owner`update pg_class set reltuples = 1000000, relpages = greatest(relpages, 1) where relname in ${owner(bigTables)} and relkind = 'r'`
  database()
  const pool = (globalThis as typeof globalThis & { mandatePool?: { sql: postgres.Sql } })
    .mandatePool!.sql
  const { unsafe } = pool
  pool.unsafe = ((text: string, values: unknown[] = [], options?: object) => {
    if (!asked.has(text)) asked.set(text, { page, values })
    return unsafe(text, values as never, options as never)
  }) as typeof unsafe
})
afterAll(() => owner?.end())

async function cast(slug: Slug): Promise<PersonActor> {
  const [person] = await database().execute<{ id: string }>(
    sql`select id from people where email = ${emailOf(slug)}`,
  )
  return (await actorOf(person!.id, { secondFactor: true }))!
}

/** What members and officers open most. */
async function askAll() {
  for (const slug of ['nasreen', 'tom', 'joyce', 'maureen'] as const) {
    const officer = await cast(slug)
    page = `/desk of ${slug}`
    await listWaiting(officer)
    await listWaitingForOthers(officer)
    await listLookups(officer)
  }
  const [tom, maureen] = [await cast('tom'), await cast('maureen')]
  for (const [name, read] of Object.entries(await reads())) {
    page = name
    await read()
  }
  const rest: Record<string, () => Promise<unknown>> = {
    'audit log': () => listAudit(maureen),
    'emails sent': () => listOutgoingMails(maureen, {}),
    motions: () => listMotions(tom, 'decided'),
    'members’ page': () => listMotionsOnNow(tom),
    archive: () => searchArchive(tom, { words: 'homes' }),
    'your data': () => getOwnData(tom, tom),
  }
  for (const [name, read] of Object.entries(rest)) {
    page = name
    await read()
  }
}

test('no page reads a big table from end to end because there is no index that would do', async () => {
  await askAll()
  expect(asked.size).toBeGreaterThan(100)
  const partial = await owner<{ name: string }[]>`
    select indexrelid::regclass::text as name from pg_index where indpred is not null`
  const small = new Set(partial.map(({ name }) => name.replaceAll('"', '')))
  const found: string[] = []
  await owner.begin(async (tx) => {
    // With so few rows it would be right to read all of them: what is left then has no index to go by.
    await tx`set local enable_seqscan = off`
    for (const [text, { page, values }] of asked) {
      if (!/^\s*(select|with)/i.test(text) || allowed.some(([words]) => words.test(text))) continue
      const [row] = await tx.unsafe(`explain (format json) ${text}`, values as never)
      const [{ Plan: plan }] = row!['QUERY PLAN']
      for (const { 'Relation Name': table, ...node } of wholeReads(plan, small))
        found.push(
          `${page}: ${table} (${node['Node Type']}) ${text.replace(/\s+/g, ' ').slice(0, 300)}`,
        )
    }
  })
  expect(found).toEqual([])
})

/** The parts of a plan that go through all of a big table. To go along an index until a page is full is right. */
function wholeReads(plan: Plan, partial: Set<string>, limited = false): Plan[] {
  const stops = limited || plan['Node Type'] === 'Limit'
  const inner = (plan.Plans ?? []).flatMap((one) => wholeReads(one, partial, stops))
  const whole =
    plan['Node Type'] === 'Seq Scan' ||
    (/^(Index|Bitmap Index)/.test(plan['Node Type']) &&
      !plan['Index Cond'] &&
      !stops &&
      !partial.has(plan['Index Name'] ?? ''))
  return whole && bigTables.includes(plan['Relation Name'] ?? '') ? [plan, ...inner] : inner
}
