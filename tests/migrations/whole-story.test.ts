import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { migrate } from '@/db/migrate'
import { emailOf, type Slug } from '@/lib/demo/cast'
import { listBoard } from '@/lib/democracy/elections/board/read-board'
import { audit } from '@/lib/democracy/elections/protocol/audit'
import { getElection, listElections } from '@/lib/democracy/elections/read'
import { listMotions } from '@/lib/democracy/motions/read'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { sessionOf } from '@/lib/kernel/auth'
import { freezeClock } from '@/lib/kernel/clock'
import { hashOf } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { getDashboard } from '@/lib/money/treasury/dashboard/read'
import { actorOf } from '@/lib/people/sign-in/actor'
import { getSecondFactor } from '@/lib/people/sign-in/read'
import { verifyAuditChain } from '@/lib/records/audit/verify-chain'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { wholeStory as dump, openOlderVersion } from '../support/older-version'

/** Tables that have another name now. */
const renamed: Record<string, string> = {
  drifts: 'differences',
  stripe_walks: 'stripe_list_cursors',
}

beforeAll(async () => {
  const { ownerUrl, url, owner: then } = await openOlderVersion(dump)
  // Ellie has paid two months by hand from 31 January, as dues by hand were kept: each counted from the end of the one before.
  await then.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`update subscriptions set status = 'canceled', band = 'basic', amount_pence = 300, current_period_ends_at = '2027-03-28 00:00+00'
      where ended_at is null and person_id = (select id from people where email = ${emailOf('ellie')})`
    for (const [starts, ends] of [
      ['2027-01-31', '2027-02-28'],
      ['2027-02-28', '2027-03-28'],
    ] as const) {
      await tx`update ledger_entries set kind = 'cash', period_starts_on = ${starts}, period_ends_on = ${ends},
          person_id = (select id from people where email = ${emailOf('ellie')})
        where id = (select id from ledger_entries where kind = 'payment' order by id limit 1)`
    }
  })
  await then`update subscription_changes set kind = 'holiday', holiday_until = asked_at, state = 'taken-back'
    where id = (select id from subscription_changes where state <> 'asked' order by id limit 1)`
  await then`insert into imports (id, file_name, columns, encoding, separator, mapping, band_otherwise, state, started_at)
    values (gen_random_uuid(), 'old.csv', '[]', 'utf-8', ',', '{}', 'free', 'put-away', now())`
  await then`insert into import_rows (import_id, line, state) select id, 2, 'left-out' from imports`
  await then`insert into second_factors (person_id, secret_sealed, confirmed_at, last_step, recovery_hashes)
    select id, 'sealed', now() - interval '90 days', 7, array['one', 'two'] from people where email = ${emailOf('tom')}`
  await then`insert into second_factors (person_id, secret_sealed) select id, 'sealed' from people where email = ${emailOf('joyce')}`
  await then`insert into sessions (id, token_hash, person_id, created_at, last_seen_at, expires_at, second_factor_at)
    select gen_random_uuid(), ${hashOf('toms')}, id, now(), now(), now() + interval '1 day', now() from people where email = ${emailOf('tom')}`
  await then.end()
  await migrate({ ownerUrl, url })
  freezeClock(dump.takenAt)
})

async function castMember(slug: Slug): Promise<PersonActor> {
  const [person] = await database().execute<{ id: string }>(
    sql`select id from people where email = ${emailOf(slug)}`,
  )
  return (await actorOf(person!.id, { secondFactor: true }))!
}

/** Indexes over the rows, which a migration may count anew. */
const derived = /^tall(ies|ied_)/

test('no row is lost', async () => {
  for (const [table, rows] of Object.entries(dump.tables)) {
    if (derived.test(table) || table === 'lockers') continue
    const [counted] = await database().execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(renamed[table] ?? table)}`,
    )
    expect(counted!.count, table).toBe(rows.length)
  }
})

test('of papers whose election is closed nothing is kept, nor what signed them', async () => {
  const [left] = await database().execute(sql`select
    (select count(*)::int from lockers) as lockers,
    (select count(*)::int from lockers join elections on id = election_id where closed_at is not null) as late,
    (select count(*)::int from issuer_keys) as keys,
    (select count(*)::int from elections where published_at is not null and closed_at is null and cancelled_at is null) as open`)
  expect(left).toMatchObject({ late: 0, keys: left!.open })
  expect(left!.lockers).toBeGreaterThan(0)
})

test('states and kinds have the names of today', async () => {
  const changes = await database().execute(
    sql`select state from subscription_changes where kind = 'break' and break_until = asked_at`,
  )
  expect([...changes]).toEqual([{ state: 'cancelled' }])
  const [list] = await database().execute(
    sql`select i.state, r.state as row from imports i join import_rows r on r.import_id = i.id`,
  )
  expect(list).toEqual({ state: 'discarded', row: 'skipped' })
})

test('an app in use stays in use and its powers awake; one that was being set up begins again', async () => {
  const tom = await castMember('tom')
  expect(await getSecondFactor(tom)).toMatchObject({ inUse: true, app: true, backupCodesLeft: 2 })
  const session = await sessionOf('toms')
  expect(session).toMatchObject({ secondFactor: true, steppedUp: true })
  expect((await actorOf(tom.personId, session!))!.powersFrom).toBeUndefined()
  expect(await getSecondFactor(await castMember('joyce'))).toMatchObject({ inUse: false })
})

test('dues paid by hand have their own word, and get back the days that months’ ends took', async () => {
  const { personId } = await castMember('ellie')
  const [row] = await database().execute(sql`
    select status, counted_from::text as from, (current_period_ends_at at time zone 'Europe/London')::date::text as ends, unpaid_from = current_period_ends_at as same
    from subscriptions where person_id = ${personId} and ended_at is null`)
  expect(row).toEqual({ status: 'by-hand', from: '2027-01-31', ends: '2027-03-31', same: true })
  const books = await database().execute(sql`
    select period_ends_before::text as ends from ledger_entries where person_id = ${personId} and kind = 'cash' order by 1`)
  expect(books.map(({ ends }) => ends)).toEqual(['2027-02-28', '2027-03-28'])
})

test('everybody stands as they stood', async () => {
  const now: Record<string, string> = {}
  for (const personId of Object.keys(dump.standings)) {
    now[personId] = (await actorOf(personId, { secondFactor: false }))?.member?.standing ?? 'none'
  }
  expect(now).toEqual(dump.standings)
})

test('the audit’s chain holds over what was written before', async () => {
  const chain = await verifyAuditChain(await castMember('maureen'))
  expect(chain).toMatchObject({
    entries: dump.tables.audit_entries!.length,
    brokenAt: undefined,
  })
})

test('a board that was published before still verifies', async () => {
  const member = await castMember('george')
  const [over] = (await listElections(member)).filter(({ phase }) => phase === 'over')
  const { holds, problems } = await audit((await listBoard(over!.slug))!)
  expect(problems).toEqual([])
  expect(holds).toBe(true)
  expect((await getElection(member, over!.slug))!.contests.length).toBeGreaterThan(0)
})

test('motions and money read as before', async () => {
  expect((await listMotions(await castMember('george'), 'decided')).motions.length).toBeGreaterThan(
    0,
  )
  expect(await getDashboard(await castMember('joyce'))).toBeDefined()
})

test('who was there before reads their own data, in words', async () => {
  const everybody = await database().execute<{ id: string }>(
    // The founders and officers, who have done most, and some of the others.
    sql`select id from people where erased_at is null
      order by exists (select from terms where person_id = people.id) desc, id limit 40`,
  )
  const titles = new Set<string>()
  for (const { id } of everybody) {
    const person = (await actorOf(id, { secondFactor: false }))!
    const tables = (await getOwnData(person, person))!.flatMap((chapter) => chapter.tables)
    for (const { title, rows } of tables) {
      titles.add(title)
      for (const { label, words } of rows.flat()) {
        expect(words, `${title}: ${label}`).not.toMatch(/^$|\[object|undefined|null/)
      }
    }
  }
  // The story has rows of nearly every kind.
  expect(titles.size).toBeGreaterThan(30)
})

test('of somebody who is erased only a published election still says the name', async () => {
  const { personId, name, email } = await castMember('kwame')
  await verb('retention.run', (work) => erasePerson(work, personId))(system('daily'), {})
  const columns = await database().execute<{ table: string; column: string }>(sql`
    select table_schema || '.' || table_name as table, column_name as column
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      and c.data_type in ('text', 'jsonb', 'json', 'ARRAY')`)
  const found: string[] = []
  for (const { table, column } of columns) {
    const [row] = await database().execute<{ count: number }>(sql`
      select count(*)::int as count from ${sql.raw(table.replace(/\.(.*)/, '."$1"'))}
      where ${sql.identifier(column)}::text ilike ${`%${name}%`} or ${sql.identifier(column)}::text ilike ${`%${email}%`}`)
    if (row!.count > 0) found.push(`${table}.${column}`)
  }
  expect(found.sort()).toEqual([
    'public.board_records.body',
    'public.contests.result',
    'public.elections.manifest',
  ])
})
