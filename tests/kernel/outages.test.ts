import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { databaseAway, outageOf } from '@/lib/kernel/constraints'
import { asOwner } from '@/tests/support/database'

const outcome = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'went well',
    (error) => outageOf(error),
  )

test('what PostgreSQL really says when it is busy or takes nothing in', async () => {
  const slow = database().transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 50`)
    await tx.execute(sql`select pg_sleep(5)`)
  })
  expect(await outcome(slow)).toBe('busy')
  const readOnly = database().transaction(async (tx) => {
    await tx.execute(sql`set transaction read only`)
    await tx.execute(sql`delete from mail_events`)
  })
  expect(await outcome(readOnly)).toBe('read-only')
  const locked = asOwner((owner) =>
    owner.transaction(async (tx) => {
      await tx.execute(sql`lock table mail_events in access exclusive mode`)
      return outcome(
        database().transaction(async (other) => {
          await other.execute(sql`set local lock_timeout = 50`)
          await other.execute(sql`select count(*) from mail_events`)
        }),
      )
    }),
  )
  expect(await locked).toBe('busy')
})

test.each([
  ['53300', 'busy'],
  ['53100', 'read-only'],
  ['57P01', 'away'],
  ['08006', 'away'],
  ['ECONNREFUSED', 'away'],
  ['23505', undefined],
  ['42P01', undefined],
])('%s is %s', (code, outage) => {
  const error = new Error('asked', { cause: Object.assign(new Error('said'), { code }) })
  expect(outageOf(error)).toBe(outage)
  expect(databaseAway(error)).toBe(outage !== undefined)
})
