import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { holdWorkerLock, releaseAbandonedJobs } from '@/lib/jobs/release-abandoned-jobs'
import { later } from '@/lib/kernel/jobs'

async function aJobHeldBy(worker: string, since: string) {
  const mailId = `held by ${worker} since ${since}`
  await database().transaction((tx) => later(tx, 'deliver-mail', { mailId }))
  await database().execute(sql`
    update graphile_worker._private_jobs
    set locked_by = ${worker}, locked_at = now() - ${since}::interval
    where payload->>'mailId' = ${mailId}`)
}

async function held() {
  const jobs = await database().execute<{ worker: string }>(sql`
    select locked_by as worker from graphile_worker._private_jobs where locked_by is not null`)
  return jobs.map(({ worker }) => worker).sort()
}

// The server's other databases have locks of their own.
const locks = sql`pg_locks join pg_database d on d.oid = database and datname = current_database()
  where locktype = 'advisory' and granted`
const locked = () => database().execute<{ pid: number }>(sql`select pid from ${locks}`)

test('jobs of a worker that was killed go back into the queue, jobs of a living one do not', async () => {
  const life = holdWorkerLock('alive')
  await expect.poll(locked).toHaveLength(1)
  await aJobHeldBy('alive', '5 minutes')
  await aJobHeldBy('killed', '2 minutes')
  await aJobHeldBy('just-begun', '5 seconds')
  await releaseAbandonedJobs()
  expect(await held()).toEqual(['alive', 'just-begun'])
  await life.end()
  await expect.poll(locked).toHaveLength(0)
  await releaseAbandonedJobs()
  expect(await held()).toEqual(['just-begun'])
})

test('a job that a living worker could not put back is taken from it in the end', async () => {
  const life = holdWorkerLock('forgetful')
  await expect.poll(locked).toHaveLength(1)
  await aJobHeldBy('forgetful', '11 minutes')
  await aJobHeldBy('forgetful', '9 minutes')
  await releaseAbandonedJobs()
  expect((await held()).filter((worker) => worker === 'forgetful')).toHaveLength(1)
  await life.end()
  await expect.poll(locked).toHaveLength(0)
})

test('a worker whose connection breaks takes its lock again', async () => {
  const life = holdWorkerLock('shaken')
  await expect.poll(locked).toHaveLength(1)
  const [before] = await locked()
  await database().execute(sql`select pg_terminate_backend(pid) from ${locks}`)
  const anew = async () => (await locked()).some(({ pid }) => pid !== before!.pid)
  await expect.poll(anew, { timeout: 60_000 }).toBe(true)
  await life.end()
})
