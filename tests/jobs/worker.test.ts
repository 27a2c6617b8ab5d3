import '@/tests/support/database'
import { createServer, type Server, type Socket } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterEach, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { choreRuns, outgoingMails } from '@/db/schema/kernel'
import { supporterWelcomed } from '@/emails/people/supporter-welcomed'
import { restartWorker, stopWorker, stopWorkerBeforeExit } from '@/lib/jobs/restart-worker'
import { startWorker, type Worker } from '@/lib/jobs/runner'
import { system } from '@/lib/kernel/actor'
import { setEnvironment } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { asOwner } from '@/tests/support/database'

const post = verb('mail.deliver', async (work, { keys }: { keys: string[] }) => {
  await work.emailAll(
    supporterWelcomed,
    keys.map((key) => ({
      to: { email: `${key}@post.example` },
      key,
      props: { name: key, answersKept: false },
    })),
  )
})

const hung = new Set<Socket>()
let server: Server | undefined
let worker: Worker | undefined

/** A mail server that takes every connection and never says a word. */
async function aSilentMailServer() {
  server = createServer((socket) => {
    hung.add(socket)
    socket.on('error', () => {})
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server!.once('listening', resolve))
  const address = server.address() as { port: number }
  setEnvironment({ MAIL_TRANSPORT: 'smtp', SMTP_URL: `smtp://127.0.0.1:${address.port}` })
}

async function aChore(name: string) {
  await asOwner((db) =>
    db.execute(sql`
      select graphile_worker.add_job('chore', ${JSON.stringify({ name })}::json, priority => 100)`),
  )
}

const hasRun = async (name: string) =>
  (await database().$count(choreRuns, sql`name = ${name} and ran_well_at is not null`)) > 0

const jobsInHand = () =>
  database().execute<{ task: string }>(sql`
    select t.identifier as task from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where j.locked_by is not null`)

afterEach(async () => {
  await worker?.stop()
  worker = undefined
  for (const socket of hung) socket.destroy()
  hung.clear()
  server?.close()
  setEnvironment({ MAIL_TRANSPORT: 'mailbox' })
  await asOwner((db) => db.execute(sql`delete from graphile_worker._private_jobs`))
})

test('a mail server that never greets holds up emails and nothing else; stopped, they go back into the queue', async () => {
  await aSilentMailServer()
  await post(system('test'), { keys: ['one', 'two', 'three', 'four', 'five', 'six'] })
  worker = await startWorker()
  await expect.poll(() => hung.size, { timeout: 30_000 }).toBe(4)
  await aChore('erase-old-flags')
  await expect.poll(() => hasRun('erase-old-flags'), { timeout: 8_000 }).toBe(true)
  expect((await jobsInHand()).filter(({ task }) => task === 'deliver-mail')).toHaveLength(4)
  await worker.stop()
  expect(await jobsInHand()).toEqual([])
}, 60_000)

test('a worker whose connections break begins again, and the end of the process waits for what it has in hand', async () => {
  vi.stubGlobal('mandateWorkerStops', undefined)
  const running = restartWorker()
  await aChore('erase-old-claims')
  await expect.poll(() => hasRun('erase-old-claims'), { timeout: 30_000 }).toBe(true)
  // Of a connection that breaks in its very first question, about kinds of arrays, postgres.js tells nobody, and the runner fails.
  await asOwner((db) =>
    db.execute(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query not like '%typarray%'`),
  )
  await aChore('erase-old-imports')
  await expect
    .poll(() => hasRun('erase-old-imports').catch(() => false), { timeout: 60_000 })
    .toBe(true)

  const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as never)
  stopWorkerBeforeExit()
  await asOwner((db) =>
    db.execute(sql`
      create or replace function take_time() returns trigger language plpgsql as $$
        begin perform pg_sleep(1); return new; end $$;
      create trigger slow before update of sent_at on outgoing_mails
      for each row execute function take_time()`),
  )
  await post(system('test'), { keys: ['in-hand'] })
  await expect.poll(async () => (await jobsInHand()).length, { timeout: 30_000 }).toBe(1)
  process.emit('SIGTERM')
  process.exit(143)
  expect(exit).not.toHaveBeenCalled()
  await expect.poll(() => exit.mock.calls, { timeout: 30_000 }).toEqual([[143]])
  expect(await jobsInHand()).toEqual([])
  expect(await database().$count(outgoingMails, sql`state = 'sent'`)).toBe(1)
  await running
  await stopWorker()
  vi.restoreAllMocks()
}, 120_000)
