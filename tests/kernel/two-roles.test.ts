import { randomUUID } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { migrate } from '@/db/migrate'
import { assertServingRole, privilegesOf } from '@/db/serving-role'
import { tablePrivileges } from '@/db/table-privileges'
import { bringUpToDate } from '@/lib/commands/database'
import { visitor } from '@/lib/kernel/actor'
import { env } from '@/lib/kernel/env'
import { requestSignIn } from '@/lib/people/sign-in/request-sign-in'
import { asOwner } from '@/tests/support/database'

const quiet = { max: 1, onnotice: () => {} }
const site = postgres(env.DATABASE_URL!, quiet)
const server = postgres(inject('serverUrl'), quiet)
afterAll(() => Promise.all([site.end(), server.end()]))

const growing = Object.entries(tablePrivileges).filter(([, { kind }]) => kind === 'only grows')
const forbidden = { code: '42501' }

test('every table of the database is declared, and no other', async () => {
  const tables = await site<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`
  expect(tables.map(({ name }) => name)).toEqual(Object.keys(tablePrivileges).sort())
})

test('the site is no superuser, owns nothing and makes nothing', async () => {
  const [me] = await site`
    select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls from pg_roles where rolname = current_user`
  expect(Object.values(me!)).toEqual([false, false, false, false, false])
  const owned =
    await site`select relname from pg_class where pg_has_role(current_user, relowner, 'MEMBER')`
  expect([...owned]).toEqual([])
  await expect(site`create table mine (id int)`).rejects.toMatchObject(forbidden)
  await expect(site`create schema demo`).rejects.toMatchObject(forbidden)
  await expect(site`create role another`).rejects.toMatchObject(forbidden)
})

describe.each(growing)('%s', (table, { update = [], keeps }) => {
  let columns: string[]
  beforeAll(async () => {
    const rows = await site<{ name: string }[]>`
      select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`
    columns = rows.map(({ name }) => name)
  })

  test.each([
    ['delete', () => `delete from ${table}`],
    ['truncate', () => `truncate ${table} cascade`],
    ['disable triggers', () => `alter table ${table} disable trigger user`],
    ['drop', () => `drop table ${table} cascade`],
    [
      'add a trigger',
      () => `create trigger t before insert on ${table} execute function refuse_change()`,
    ],
    ['add a rule', () => `create rule r as on insert to ${table} do instead nothing`],
    ['rename', () => `alter table ${table} rename to gone`],
    ['take it over', () => `alter table ${table} owner to current_user`],
    ['go round the triggers', () => `set session_replication_role = replica`],
  ])('the site may not: %s', async (_, statement) => {
    await expect(site.unsafe(statement())).rejects.toMatchObject(forbidden)
  })

  test('the site may write no column again but those declared', async () => {
    const again: string[] = []
    for (const column of columns) {
      const written = await site
        .unsafe(`update ${table} set "${column}" = "${column}" where false`)
        .then(
          () => true,
          ({ code }) => code !== '42501' && code !== '23001',
        )
      if (written) again.push(column)
    }
    expect(again).toEqual(
      keeps
        ? columns.filter((column) => !keeps.includes(column))
        : columns.filter((column) => update.includes(column)),
    )
  })

  test('no row of it goes with another that is removed', async () => {
    const following = await site`
      select conname from pg_constraint
      where conrelid = ${table}::regclass and contype = 'f' and (confdeltype <> 'a' or confupdtype <> 'a')`
    expect([...following]).toEqual([])
  })
})

test('no function that runs as the owner takes its tables from whoever calls it', async () => {
  const loose = await site`
    select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and not coalesce('search_path=public, pg_temp' = any (proconfig), false)`
  expect([...loose]).toEqual([])
})

test('whoever has the site’s password can neither change the audit log nor hide that it was', async () => {
  await requestSignIn(visitor, { email: 'somebody@post.example' })
  await expect(site`update audit_entries set action = 'nothing'`).rejects.toMatchObject(forbidden)
  await expect(site`delete from audit_entries`).rejects.toMatchObject(forbidden)
  await expect(
    site`create or replace function chain_audit_entry() returns trigger language plpgsql as 'begin return new; end'`,
  ).rejects.toMatchObject(forbidden)
  // A table of one's own in front of ours misleads none of the checks.
  await site`create temp table audit_entries (position bigint, hash text)`
  const [entry] = await site`
    insert into public.audit_entries (id, at, actor_kind, action, subject_kind, subject_id, request_id, position, hash, previous_hash)
    values (${randomUUID()}, now(), 'visitor', 'x', 'x', 'x', 'x', 1, 'made up', 'made up')
    returning position, hash`
  expect(entry).not.toMatchObject({ position: '1' })
  expect(entry!.hash).toHaveLength(64)
  await site`drop table pg_temp.audit_entries`
})

test.each([
  'update ledger_entries set amount_pence = 1',
  'delete from ledger_entries',
  'update board_records set body = body',
  'update board_records set hash = hash',
  'delete from board_records',
  'update ballots set choice = choice',
  'delete from ballots',
  'update sealed_ballots set credential = credential',
  'delete from sealed_ballots',
  'update paper_marks set person_id = person_id',
  'delete from paper_marks',
  'update electors set may_vote = true',
  'delete from electors',
  'delete from roll_marks',
])(
  'whoever has the site’s password cannot rewrite books, boxes, boards or rolls: %s',
  async (statement) => {
    await expect(site.unsafe(statement)).rejects.toMatchObject(forbidden)
  },
)

test('what was published or counted is set once, even by the owner', async () => {
  await asOwner((db) =>
    db.transaction(async (tx) => {
      await tx.execute(`create table set_once_sample (id int, result jsonb)`)
      await tx.execute(`create trigger t before update on set_once_sample for each row
        execute function guard_set_once('result')`)
      await tx.execute(`insert into set_once_sample values (1, null)`)
      await tx.execute(`update set_once_sample set result = '{"a": 1}'`)
      await tx.execute(`update set_once_sample set id = 2`)
      await expect(
        tx.transaction((one) => one.execute(`update set_once_sample set result = '{"a": 2}'`)),
      ).rejects.toMatchObject({ cause: { constraint_name: 'set_once_sample_set_once' } })
      await expect(
        tx.transaction((one) => one.execute(`update set_once_sample set result = null`)),
      ).rejects.toMatchObject({ cause: { constraint_name: 'set_once_sample_set_once' } })
      await tx.execute(`drop table set_once_sample`)
    }),
  )
  const guarded = await site<{ table: string; columns: string }[]>`
    select tgrelid::regclass::text as table, encode(tgargs, 'escape') as columns from pg_trigger
    where tgfoid = 'guard_set_once'::regproc order by 1`
  expect(guarded.map(({ table, columns }) => [table, columns.split('\\000').slice(0, -1)])).toEqual(
    [
      ['contests', ['result']],
      [
        'elections',
        expect.arrayContaining(['manifest', 'published_at', 'closed_at', 'counted_at']),
      ],
      [
        'motion_votes',
        [
          'quorum',
          'objections_to_stop',
          'lots_seed',
          'shuffled_at',
          'declared_at',
          'declared_by',
          'outcome',
          'declared_count',
          'declared_result',
          'casting_vote',
          'challenges_until',
          'set_aside_at',
          'stopped_at',
          'cancelled_at',
        ],
      ],
    ],
  )
})

/** As a host of databases hands it out: an owner who is no superuser, on a database of its own. */
describe('on a managed server', () => {
  const name = `mandate_${inject('run')}_managed_${process.pid}`
  const owner = `${name}_owner`
  const serving = `${name}_site`
  const at = (role: string) => {
    const url = new URL(name, inject('serverUrl'))
    return Object.assign(url, { username: role, password: 'for tests only' }).href
  }
  const roles: Sql = server
  const ownerUrl = at(owner)
  const url = at(serving)

  beforeAll(async () => {
    await roles.unsafe(`create role ${owner} login createrole password 'for tests only'`)
    await roles.unsafe(`create database ${name} owner ${owner} template template0`)
  })
  afterAll(async () => {
    await roles.unsafe(`drop database ${name} with (force)`)
    await roles.unsafe(`drop role if exists ${serving}`)
    await roles.unsafe(`drop role ${owner}`)
  })

  test('one role for everything is refused, with what to do', async () => {
    await expect(bringUpToDate({ url: ownerUrl })).rejects.toThrow(
      /that may create roles.*put this address into DATABASE_OWNER_URL/s,
    )
    await roles.unsafe(`alter role ${owner} nocreaterole`)
    await expect(bringUpToDate({ url: ownerUrl })).rejects.toThrow(/that owns the database/)
    await expect(assertServingRole(inject('serverUrl'))).rejects.toThrow(/that is a superuser/)
  })

  test('an owner who may not make roles says which one to make', async () => {
    await expect(migrate({ ownerUrl, url })).rejects.toThrow(
      `create role "${serving}" login password`,
    )
  })

  test('the owner makes the role, and an older installation goes over to it', async () => {
    await roles.unsafe(`alter role ${owner} createrole`)
    await bringUpToDate({ ownerUrl, url })
    const held = await privilegesOf(roles, serving, 180_000).catch(() => [])
    expect(held).toEqual([]) // asked in another database: there is nothing there
    const site = postgres(url, quiet)
    await expect(site`delete from audit_entries`).rejects.toMatchObject(forbidden)
    await site`select from graphile_worker.add_job('deliver-mail', '{"mailId": "none"}')`
    expect(await site`select from graphile_worker._private_jobs`).toHaveLength(1)
    await expect(site`create temp table audit_entries (id int)`).rejects.toMatchObject(forbidden)
    await site.end()
  })

  test('what was granted beside the declaration is taken back, and refused until then', async () => {
    const db = postgres(ownerUrl, quiet)
    await db.unsafe(`grant delete on audit_entries to ${serving}`)
    await expect(bringUpToDate({ url })).rejects.toThrow(
      /may change what only grows \(audit_entries\)/,
    )
    await bringUpToDate({ ownerUrl, url })
    await bringUpToDate({ url })
    await roles.unsafe(`grant pg_write_all_data to ${serving}`)
    await expect(bringUpToDate({ url })).rejects.toThrow(/may change what only grows/)
    await roles.unsafe(`revoke pg_write_all_data from ${serving}`)
    await db.unsafe(`delete from drizzle.__drizzle_migrations
      where id = (select max(id) from drizzle.__drizzle_migrations)`)
    await expect(bringUpToDate({ url })).rejects.toThrow('Run "npm run db:migrate"')
    await db.end()
  })
})
