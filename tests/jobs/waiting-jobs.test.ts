import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { doWaitingJobs } from '@/lib/jobs/runner'
import { later } from '@/lib/kernel/jobs'
import { asOwner } from '@/tests/support/database'

/** A database that takes its time with giving back a job, well or failed. */
const slowToGiveBack = () =>
  asOwner(async (db) => {
    await db.execute(sql`
    create function take_time() returns trigger language plpgsql as $$
      begin perform pg_sleep(0.3); return coalesce(new, old); end $$`)
    await db.execute(sql`
    create trigger slow_delete before delete on graphile_worker._private_jobs
    for each row execute function take_time()`)
    await db.execute(sql`
    create trigger slow_update before update on graphile_worker._private_jobs
    for each row when (old.locked_at is not null and new.locked_at is null)
    execute function take_time()`)
  })

test('When the waiting jobs were done, the last one is given back as well, done or put off', async () => {
  await slowToGiveBack()
  await database().transaction((tx) => later(tx, 'deliver-mail', { mailId: 'is none' }))
  await doWaitingJobs()
  const jobs = () =>
    database().execute(sql`
      select locked_at is not null as held, run_at > now() as later, attempts
      from graphile_worker._private_jobs`)
  expect(await jobs()).toEqual([{ held: false, later: true, attempts: 1 }])

  await database().execute(sql`delete from graphile_worker._private_jobs`)
  const nobody = '01890a5d-ac96-774b-bcce-b302099a8057'
  await database().transaction((tx) => later(tx, 'deliver-mail', { mailId: nobody }))
  await doWaitingJobs()
  expect(await jobs()).toEqual([])
})
