import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { choreRuns, outgoingMails } from '@/db/schema/kernel'
import { reconciliations } from '@/db/schema/money/reconciliation'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { assertKeysFit } from '@/lib/commands/assert-keys-fit'
import { checkRecords } from '@/lib/health/check-records'
import { gravest } from '@/lib/health/finding'
import { listFindings, noteStopping, readServing } from '@/lib/health/read-health'
import { noteStarted } from '@/lib/health/site-start'
import { system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now, wallClock } from '@/lib/kernel/clock'
import { setEnvironment } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { openSetUp } from '@/lib/membership/founding/open-set-up'
import { asOwner } from '@/tests/support/database'
import { aMember, anOfficer } from '@/tests/support/people'

const minutesAgo = (minutes: number) => new Date(wallClock().getTime() - minutes * 60_000)

async function finding(about: string) {
  return (await checkRecords()).find((one) => one.about === about)!
}

async function chore(name: string, ranAt: Date, failingSince: Date | null = null) {
  await database().insert(choreRuns).values({ name, ranAt, failingSince, ranWellAt: ranAt })
}

beforeEach(async () => {
  setEnvironment({ MAIL_TRANSPORT: 'mailbox', DEMO: '0' })
  await asOwner(async (db) => {
    await db.execute(
      sql`truncate chore_runs, outgoing_mails, stripe_events, reconciliations, backups, graphile_worker._private_jobs cascade`,
    )
  })
})

test('a site that nobody has founded, one that is being set up, and one that is', async () => {
  const says = async () => (await finding('Setting up')).todo
  expect(await says()).toContain('Start the site')
  await openSetUp(system('start'), {})
  vi.resetModules()
  const { checkRecords: afterwards } = await import('@/lib/health/check-records')
  const found = (await afterwards()).find(({ about }) => about === 'Setting up')
  expect(found).toMatchObject({ light: 'act', todo: expect.stringContaining('/set-up') })
  await aMember()
  expect(await finding('Setting up')).toMatchObject({ light: 'good' })
})

test('a site that has just been started is not blamed for what has not had its turn', async () => {
  vi.stubGlobal('mandateStartedAt', undefined)
  expect((await finding('Automatic tasks')).light).toBe('act')
  noteStarted()
  expect(await finding('Automatic tasks')).toMatchObject({
    light: 'good',
    says: expect.stringContaining('Starting'),
  })
  vi.stubGlobal('mandateStartedAt', Date.now() - 4 * 60_000)
  expect((await finding('Automatic tasks')).light).toBe('act')
})

test('tasks that run, that fail, that fail for long, and a worker that is gone', async () => {
  expect(await finding('Automatic tasks')).toMatchObject({
    light: 'act',
    says: 'Nothing has run yet.',
  })
  await chore('erase-old-flags', minutesAgo(60))
  expect((await finding('Automatic tasks')).light).toBe('act')
  await chore('release-abandoned-jobs', minutesAgo(1))
  expect((await finding('Automatic tasks')).light).toBe('good')
  await chore('erase-old-claims', minutesAgo(1), minutesAgo(5))
  expect(await finding('Automatic tasks')).toMatchObject({
    light: 'look',
    says: 'Failing: erase-old-claims.',
  })
  await chore('erase-old-mails', minutesAgo(1), minutesAgo(60 * 25))
  expect((await finding('Automatic tasks')).light).toBe('act')
})

test('work that waits, by the age of the oldest', async () => {
  const job = (minutes: number, attempts = 0) =>
    asOwner(async (db) => {
      const [{ id }] = (await db.execute(sql`
        select id from graphile_worker.add_job('chore', '{}', max_attempts => 3)`)) as unknown as [
        { id: string },
      ]
      await db.execute(sql`
        update graphile_worker._private_jobs set run_at = ${minutesAgo(minutes).toISOString()}, attempts = ${attempts} where id = ${id}`)
    })
  await job(-60)
  expect(await finding('Work that waits')).toMatchObject({
    light: 'good',
    says: 'Nothing is waiting.',
  })
  await job(1, 3)
  expect(await finding('Work that waits')).toMatchObject({ light: 'look' })
  await job(6)
  expect(await finding('Work that waits')).toMatchObject({
    light: 'look',
    todo: expect.stringContaining('letter to many'),
  })
  await job(61)
  expect((await finding('Work that waits')).light).toBe('act')
})

test('emails that go nowhere, that are stuck, and that wait', async () => {
  expect(await finding('Emails')).toMatchObject({ light: 'act' })
  setEnvironment({ MAIL_TRANSPORT: 'smtp' })
  expect(await finding('Emails')).toMatchObject({ light: 'good' })
  const mail = (state: 'waiting' | 'stuck', createdAt: Date) =>
    database()
      .insert(outgoingMails)
      .values({
        id: newId(),
        dedupeKey: newId(),
        message: 'member-welcomed',
        toEmail: 'a@post.example',
        state,
        createdAt,
        propsSealed: seal({}),
      })
  await mail('waiting', new Date(now().getTime() - 2 * 3_600_000))
  expect(await finding('Emails')).toMatchObject({
    light: 'look',
    says: expect.stringContaining('oldest'),
  })
  await mail('stuck', now())
  expect(await finding('Emails')).toMatchObject({ light: 'look', says: 'One email was not sent.' })
})

test('messages of Stripe that nobody reads, and books that nobody compared', async () => {
  expect((await finding('What Stripe tells us')).light).toBe('look')
  const event = (id: string, state: 'received' | 'processed', receivedAt: Date) =>
    database().insert(stripeEvents).values({ id, type: 'invoice.paid', state, receivedAt })
  await event('evt_read', 'processed', now())
  expect((await finding('What Stripe tells us')).light).toBe('good')
  await event('evt_late', 'received', new Date(now().getTime() - 3_600_000))
  expect(await finding('What Stripe tells us')).toMatchObject({
    light: 'look',
    says: 'One message has waited for more than ten minutes.',
  })

  expect((await finding('Reconciliation')).light).toBe('look')
  const compared = (endedAt: Date, stripePence: number, state: 'done' | 'failed' = 'done') =>
    database()
      .insert(reconciliations)
      .values({ id: newId(), state, startedAt: endedAt, endedAt, booksPence: 500, stripePence })
  await compared(addDays(now(), -3), 500)
  expect((await finding('Reconciliation')).light).toBe('look')
  await compared(addDays(now(), -1), 500)
  expect((await finding('Reconciliation')).light).toBe('good')
  await compared(now(), 400)
  expect(await finding('Reconciliation')).toMatchObject({
    light: 'look',
    says: expect.stringContaining('£4'),
  })
})

test('backups, by the age of the last one', async () => {
  expect(await finding('Backups')).toMatchObject({ light: 'act', says: 'There is no backup.' })
  const taken = (minutes: number) =>
    asOwner((db) =>
      db.execute(
        sql`insert into backups (taken_at, hash, bytes) values (${minutesAgo(minutes).toISOString()}, 'a', 1000000)`,
      ),
    )
  await taken(60 * 24 * 8)
  expect((await finding('Backups')).light).toBe('act')
  await taken(60 * 24 * 2)
  expect((await finding('Backups')).light).toBe('look')
  await taken(60)
  expect(await finding('Backups')).toMatchObject({
    light: 'good',
    says: expect.stringContaining('(1.0 MB)'),
  })
})

test('keys that do not open what is sealed stop the site from starting', async () => {
  const right = process.env.FIELD_KEYS!
  await database()
    .insert(outgoingMails)
    .values({
      id: newId(),
      dedupeKey: 'sealed',
      message: 'member-welcomed',
      toEmail: 'a@post.example',
      state: 'sent',
      createdAt: now(),
      propsSealed: seal({ name: 'Ada' }),
    })
  expect((await finding('Keys')).light).toBe('good')
  await assertKeysFit()
  setEnvironment({ FIELD_KEYS: `first:${Buffer.alloc(32, 7).toString('base64')}` })
  expect(await finding('Keys')).toMatchObject({
    light: 'act',
    says: expect.stringContaining('outgoing_mails.props_sealed'),
  })
  await expect(assertKeysFit()).rejects.toThrow('outgoing_mails.props_sealed')
  setEnvironment({ FIELD_KEYS: right })
})

test('one thing that cannot be looked at hides no other', async () => {
  await asOwner((db) => db.execute(sql`alter table stripe_events rename to gone`))
  const findings = await checkRecords()
  await asOwner((db) => db.execute(sql`alter table gone rename to stripe_events`))
  expect(findings.find(({ about }) => about === 'What Stripe tells us')).toMatchObject({
    light: 'act',
    says: expect.stringContaining('could not be checked'),
  })
  expect(findings.find(({ about }) => about === 'Audit log')!.light).toBe('good')
  expect(gravest(findings)).toBe('act')
})

test('officers who look after emails read it, what asks for somebody first; nobody else does', async () => {
  const findings = (await listFindings(await anOfficer('secretary')))!
  expect(findings[0]!.light).toBe('act')
  expect(findings.at(-1)!.light).toBe('good')
  expect(await listFindings(await aMember())).toBeUndefined()
})

test('a database that takes nothing in, and a site that stops, are told to whoever shares out the visitors', async () => {
  expect(await readServing()).toBe('ok')
  const name = new URL(process.env.DATABASE_URL!).pathname.slice(1)
  await asOwner((db) =>
    db.execute(sql.raw(`alter database "${name}" set default_transaction_read_only = on`)),
  )
  await asOwner((db) =>
    db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    ),
  )
  await expect.poll(readServing, { timeout: 20_000 }).toBe('database read-only')
  vi.stubGlobal('mandateStopping', false)
  noteStopping()
  expect(await readServing()).toBe('stopping')
})
