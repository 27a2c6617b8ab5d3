import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { GET } from '@/app/api/metrics/route'
import { database } from '@/db/client'
import { listWaitingJobs, retryFailedJobs } from '@/lib/jobs/list-waiting-jobs'
import { doWaitingJobs } from '@/lib/jobs/runner'
import { setEnvironment } from '@/lib/kernel/env'
import { later } from '@/lib/kernel/jobs'
import { asOwner } from '@/tests/support/database'

afterEach(() => setEnvironment({ HEALTH_TOKEN: '' }))

const asked = (token?: string) =>
  GET(
    new Request('http://mandate.test/api/metrics', {
      headers: token ? { authorization: `Bearer ${token}` } : {},
    }),
  )

test('figures are for whoever has the token, and in the format that is read everywhere', async () => {
  expect((await asked('undefined')).status).toBe(404)
  setEnvironment({ HEALTH_TOKEN: 'a token of sixteen or more' })
  expect((await asked()).status).toBe(404)
  expect((await asked('another token of its length')).status).toBe(404)
  await database().transaction((tx) => later(tx, 'deliver-mail', { mailId: 'is none' }))
  const answer = await asked('a token of sixteen or more')
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4')
  const text = await answer.text()
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(
      /^(# (HELP|TYPE) mandate_\w+ .+|mandate_\w+(\{\w+="[^"]*"\})? -?\d+(\.\d+)?(e\+\d+)?)$/,
    )
  expect(text).toContain('\nmandate_jobs_due{task="deliver-mail"} 1\n')
  expect(text).toContain('mandate_finding{part="Backups"} 2\n')
  const heads = text.match(/^# TYPE \w+/gm)!
  expect(new Set(heads).size).toBe(heads.length)
})

test('what failed is listed with what it said, and is tried now when it is asked for', async () => {
  await doWaitingJobs()
  const of = async () => (await listWaitingJobs()).find(({ task }) => task === 'deliver-mail')!
  expect(await of()).toMatchObject({ due: 0, later: 1, failing: 1, error: expect.any(String) })
  await asOwner((db) =>
    db.execute(
      sql`update graphile_worker._private_jobs set last_error = 'Error: 550 <ada@post.example> is unknown'`,
    ),
  )
  expect((await of()).error).toBe('Error: 550 <(address)> is unknown')
  expect(await retryFailedJobs()).toBe(1)
  expect(await of()).toMatchObject({ due: 1, later: 0 })
})
