import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { holdWorkerLock, releaseAbandonedJobs } from '@/lib/jobs/release-abandoned-jobs'
import { retryGivenUpJobs } from '@/lib/jobs/retry-given-up-jobs'
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

test('a job that was tried too often is tried again later; what still waits, is held, or comes by itself is left', async () => {
  const put = (mailId: string, set: string) =>
    database().transaction(async (tx) => {
      await later(tx, 'deliver-mail', { mailId })
      await tx.execute(sql`update graphile_worker._private_jobs set ${sql.raw(set)}
        where payload->>'mailId' = ${mailId}`)
    })
  const past = `run_at = now() - interval '1 minute'`
  await put('given up', `attempts = max_attempts, ${past}`)
  await put('just given up', `attempts = max_attempts, run_at = now() + interval '6 hours'`)
  await put('in its last try', `attempts = max_attempts, locked_at = now(), ${past}`)
  await put('failed once', `attempts = 1, ${past}`)
  await database().execute(sql`
    select graphile_worker.add_job('chore', '{"mailId": "a chore"}', max_attempts => 3)`)
  await database().execute(sql`update graphile_worker._private_jobs set attempts = 3, ${sql.raw(past)}
    where payload->>'mailId' = 'a chore'`)
  await retryGivenUpJobs()
  await retryGivenUpJobs()
  const left = await database().execute(sql`
    select payload->>'mailId' as name, max_attempts - attempts as tries
    from graphile_worker._private_jobs
    where payload->>'mailId' not like 'held by%' order by 1`)
  expect([...left]).toEqual([
    { name: 'a chore', tries: 0 },
    { name: 'failed once', tries: 14 },
    { name: 'given up', tries: 1 },
    { name: 'in its last try', tries: 0 },
    { name: 'just given up', tries: 0 },
  ])
})
