import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { generateX25519Identity } from 'age-encryption'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { leftOut } from '@/db/backup/left-out'
import { checkBackup, readBackup } from '@/db/backup/read-backup'
import { writeBackup } from '@/db/backup/write-backup'
import { closeDatabase, database } from '@/db/client'
import { migrate } from '@/db/migrate'
import { prepareDatabase } from '@/lib/commands/database'
import { doWaitingJobs } from '@/lib/jobs/runner'
import { system } from '@/lib/kernel/actor'
import { keyFingerprints } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { holds, walkChain } from '@/lib/records/audit/walk-chain'
import { openSealedFields } from '@/lib/records/backups/sealed-fields'
import { serveRestoredCopy } from '@/lib/records/backups/serve-restored-copy'
import { settleRestoredCopy } from '@/lib/records/backups/settle-restored-copy'
import { openOlderVersion, wholeStory } from '../../support/older-version'

// The demo's story, in which a vote and an election are going on, is backed up and put back beside it.
const first = new URL(process.env.DATABASE_URL!).pathname.slice(1)
const second = `${first}_restored`
const ownerOf = (name: string) => new URL(name, inject('serverUrl')).href
const servingOf = (name: string) => new URL(name, inject('servingUrl')).href
const restoring = system('restore')
let backup: Buffer[]

async function whole(owner: postgres.Sql) {
  const pieces: Buffer[] = []
  for await (const piece of writeBackup(owner, { takenAt: new Date(), keys: keyFingerprints() }))
    pieces.push(piece)
  return pieces
}

async function* pieces(of: readonly Buffer[] = backup) {
  yield* of
}

const connect = (name: string) => postgres(ownerOf(name), { max: 1, onnotice: () => {} })

async function emptyDatabase() {
  const server = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} })
  await server`drop database if exists ${server(second)} with (force)`
  await server`create database ${server(second)} template template0`
  await server.end()
}

/** What stands in a table, each row as one text. */
function rowsOf(from: postgres.Sql, table: string) {
  return from<{ row: string }[]>`select one::text as row from ${from(table)} one order by 1`
}

beforeAll(async () => {
  const { owner, ownerUrl, url } = await openOlderVersion(wholeStory)
  await migrate({ ownerUrl, url })
  // What the story leaves done is waiting, and somebody is signed in.
  const [person] = await owner<
    { id: string }[]
  >`select id from people where email is not null limit 1`
  await owner`insert into sessions (id, token_hash, person_id, created_at, last_seen_at, expires_at)
    values (${newId()}, 'x', ${person!.id}, now(), now(), now() + interval '1 day')`
  // An officer has begun to set up an app, in that session.
  await owner`update second_factors set started_in = (select id from sessions where token_hash = 'x'), started_at = now(), new_secret_sealed = secret_sealed
    where person_id = (select person_id from second_factors limit 1)`
  await owner`update outgoing_mails set state = 'waiting' where id in (
    select id from outgoing_mails where state = 'sent' and to_email is not null and props_sealed is not null limit 5)`
  await owner`select graphile_worker.add_job('sync-payouts', '{}'::json)`
  await owner`select graphile_worker.add_job('deliver-mail', '{"mailId":"x"}'::json)`
  backup = await whole(owner)
  await owner.end()
  await emptyDatabase()
})

afterAll(async () => {
  await closeDatabase()
  const server = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} })
  await server`drop database if exists ${server(second)} with (force)`
  await server.end()
})

test('a backup that is not whole, or none, is refused before a database is touched', async () => {
  const half = Buffer.concat(backup).subarray(0, 100_000)
  await expect(checkBackup(pieces([half]))).rejects.toThrow('not whole')
  const text = Buffer.concat(backup).toString('utf8')
  const rowGone = text.replace(/(\{"table":"people".*\n).*\n/, '$1')
  await expect(checkBackup(pieces([Buffer.from(rowGone)]))).rejects.toThrow(/rows of people/)
  const endGone = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)
  await expect(checkBackup(pieces([Buffer.from(endGone)]))).rejects.toThrow('end is missing')
  await expect(checkBackup(pieces([Buffer.from('PGDMP\n')]))).rejects.toThrow('no backup')
  await expect(checkBackup(pieces([]))).rejects.toThrow('no backup')
})

test('nothing goes into a database in which there is something', async () => {
  const owner = connect(first)
  await expect(readBackup(owner, pieces())).rejects.toThrow('something in this database already')
  await owner.end()
})

test('a backup of a newer version asks for that version', async () => {
  const newer = Buffer.concat(backup)
    .toString('utf8')
    .replace(/"migration":\d+/, '"migration":9999999999999')
  const owner = connect(second)
  await expect(readBackup(owner, pieces([Buffer.from(newer)]))).rejects.toThrow('newer version')
  await owner.end()
  await emptyDatabase()
})

test('put back it holds what the first held, row by row, and nothing that should not leave the server', async () => {
  const [from, to] = [connect(first), connect(second)]
  // In pieces of any size.
  const text = Buffer.concat(backup)
  const cut = Array.from({ length: Math.ceil(text.length / 7919) }, (_, n) =>
    text.subarray(n * 7919, (n + 1) * 7919),
  )
  const { head, end } = await readBackup(to, pieces(cut))
  await migrate({ ownerUrl: ownerOf(second), url: servingOf(second) })
  expect(head.keys).toEqual(keyFingerprints())
  const tables = await from<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`
  let rows = 0
  for (const { name } of tables) {
    if (leftOut[name] || name === 'restored_copy') continue
    if (name === 'second_factors') await from`update second_factors set started_in = null`
    const [ours, theirs] = [await rowsOf(from, name), await rowsOf(to, name)]
    expect(theirs, name).toEqual(ours)
    rows += ours.length
  }
  expect(rows).toBeGreaterThan(2000)
  for (const name of Object.keys(leftOut)) {
    const [kept] = leftOut[name]!.but
      ? await to`select count(*)::int as n from ${to(name)} where not (${to.unsafe(leftOut[name]!.but)})`
      : await to`select count(*)::int as n from ${to(name)}`
    expect(kept!.n, name).toBe(0)
  }
  // There was something to leave out: the key that signs papers, copies of papers, sealed ballots.
  const [open] =
    await from`select (select count(*)::int from issuer_keys) as keys, (select count(*)::int from lockers) as lockers,
    (select count(*)::int from roll_marks where not (${from.unsafe(leftOut.roll_marks!.but!)})) as marks`
  for (const [what, n] of Object.entries(open!)) expect(n, what).toBeGreaterThan(0)
  expect(end.jobs.map(({ identifier }) => identifier)).toEqual(['sync-payouts'])
  await Promise.all([from.end(), to.end()])
})

test('the copy guards what it holds as the first does, and goes on counting', async () => {
  const [from, to] = [connect(first), connect(second)]
  const constraints = (db: postgres.Sql) => db`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as words, convalidated as checked
    from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`
  expect(await constraints(to)).toEqual(await constraints(from))
  const triggers = (db: postgres.Sql) => db`
    select tgrelid::regclass::text as table, tgname as name, tgenabled as enabled from pg_trigger
    where not tgisinternal order by 1, 2`
  expect(await triggers(to)).toEqual(await triggers(from))
  const sequences = (db: postgres.Sql) =>
    db`select sequencename, last_value from pg_sequences where schemaname = 'public' order by 1`
  expect(await sequences(to)).toEqual(await sequences(from))
  expect(holds(await walkChain(to, []))).toBe(true)
  const { opened, closed } = await openSealedFields(to)
  expect(closed).toEqual([])
  expect(opened).toBeGreaterThan(50)
  await Promise.all([from.end(), to.end()])
})

test('before anybody uses it, votes that were going on end, nobody is signed in, and no email leaves', async () => {
  await closeDatabase()
  process.env.DATABASE_URL = servingOf(second)
  await expect(prepareDatabase()).rejects.toThrow('was broken off')
  expect(await serveRestoredCopy(restoring, {})).toBeUndefined()
  const ended = await settleRestoredCopy(restoring, {})
  expect(await settleRestoredCopy(restoring, {})).toBeUndefined()
  await prepareDatabase()
  expect(ended).toMatchObject({ elections: 1, votes: 1, emails: expect.any(Number) })
  const [after] = await database().execute<Record<string, number>>(sql`select
    (select count(*)::int from elections where published_at is not null and closed_at is null and cancelled_at is null) as elections,
    (select count(*)::int from motion_votes where shuffled_at is null and cancelled_at is null) as votes,
    (select count(*)::int from motions where state = 'voting') as voting,
    (select count(*)::int from sessions) as sessions,
    (select count(*)::int from outgoing_mails where state = 'waiting') as waiting`)
  expect(after).toEqual({ elections: 0, votes: 0, voting: 0, sessions: 0, waiting: 0 })
  await database().execute(sql`update outgoing_mails set state = 'waiting'
    where id in (select id from outgoing_mails where state = 'stuck' limit 1)`)
  await database().execute(
    sql`select graphile_worker.add_job('deliver-mail', json_build_object('mailId', id)) from outgoing_mails where state = 'waiting'`,
  )
  await doWaitingJobs()
  const [held] = await database().execute<{ n: number; sent: number }>(sql`select
    count(*) filter (where state = 'stuck' and last_error like 'Held back%')::int as n,
    count(*) filter (where state = 'waiting')::int as sent from outgoing_mails`)
  expect(held!.n).toBeGreaterThanOrEqual(5)
  expect(held!.sent).toBe(0)
})

test('once it is said that it serves, emails leave and what waited is done; said twice it is done once', async () => {
  const [one, two] = await Promise.all([
    serveRestoredCopy(restoring, {}),
    serveRestoredCopy(restoring, {}),
  ])
  expect([one, two].filter(Boolean)).toEqual([expect.objectContaining({ jobs: 1 })])
  const jobs = await database().execute<{ name: string }>(
    sql`select task_identifier as name from graphile_worker.jobs`,
  )
  expect(jobs.map(({ name }) => name)).toContain('sync-payouts')
  await database().execute(sql`update outgoing_mails set state = 'waiting'
    where id = (select id from outgoing_mails where state = 'stuck' and props_sealed is not null limit 1)`)
  await database().execute(
    sql`select graphile_worker.add_job('deliver-mail', json_build_object('mailId', id)) from outgoing_mails where state = 'waiting'`,
  )
  await database().execute(
    sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs where task_identifier <> 'deliver-mail'))`,
  )
  await doWaitingJobs()
  const [left] = await database().execute<{ n: number }>(
    sql`select count(*)::int as n from outgoing_mails where state = 'waiting'`,
  )
  expect(left!.n).toBe(0)
})

test('the commands make a key, write a file that only it opens, and put it back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mandate-backup-'))
  try {
    const run = (script: string, args: string[], env: Record<string, string> = {}) =>
      promisify(execFile)(
        process.execPath,
        ['--import=tsx', `lib/commands/${script}.ts`, ...args],
        { env: { ...process.env, TSX_TSCONFIG_PATH: 'lib/commands/tsconfig.json', ...env } },
      ).catch(({ stdout, stderr }) => {
        throw new Error(`${stdout}${stderr}`)
      })
    const { stdout: said } = await run('backup', ['--new-key'])
    const [key] = /AGE-SECRET-KEY-1[0-9A-Z]+/.exec(said)!
    const [, recipient] = /BACKUP_RECIPIENTS=(\S+)/.exec(said)!
    writeFileSync(join(folder, 'key'), key)
    const where = { DATABASE_OWNER_URL: ownerOf(first), DATABASE_URL: servingOf(first) }
    await run('backup', [folder], { ...where, BACKUP_RECIPIENTS: recipient! })
    const files = readdirSync(folder).filter((name) => name.startsWith('mandate-'))
    expect(files.map((name) => name.replace(/^.*\./, '')).sort()).toEqual(['age', 'txt'])
    const [file, note] = ['age', 'txt'].map((end) =>
      join(folder, files.find((name) => name.endsWith(end))!),
    )
    expect(readFileSync(file!).includes('mandate-backup')).toBe(false)
    expect(readFileSync(note!, 'utf8')).toContain(keyFingerprints()[0])

    await emptyDatabase()
    const there = { DATABASE_OWNER_URL: ownerOf(second), DATABASE_URL: servingOf(second) }
    writeFileSync(join(folder, 'other'), await generateX25519Identity())
    const restore = (keyFile: string, env: Record<string, string> = {}) =>
      run('restore', [file!, '--key', join(folder, keyFile)], { ...there, ...env })
    await expect(restore('other')).rejects.toThrow('does not open with this key')
    const wrong = `tests:${Buffer.alloc(32, 8).toString('base64')}`
    await expect(restore('key', { FIELD_KEYS: wrong })).rejects.toThrow('FIELD_KEYS lacks')
    const { stdout } = await restore('key')
    expect(stdout).toMatch(/rows are back/)
    expect(stdout).toMatch(/sealed values open/)
    expect(stdout).toMatch(/this copy mails nobody/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
