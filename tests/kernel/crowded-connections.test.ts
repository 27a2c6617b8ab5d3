import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import '@/tests/support/database'

const connections = 10

test('a transaction that begins behind a hundred questions has a connection to itself', async () => {
  const ask = async (seconds: number) => database().execute(sql`select pg_sleep(${seconds})`)
  const holding = Array.from({ length: connections }, hold)
  await Promise.all(holding.map(({ begun }) => begun))
  // One is left for all that follows.
  await holding.pop()!.end()
  // Each number of questions that may wait before it, around the driver's own limit.
  for (let before = 98; before <= 102; before += 1) {
    const questions = Array.from({ length: before }, (_, place) => ask(place === 0 ? 0.05 : 0))
    await nextTurn()
    const inside = database().transaction(async (tx) => {
      const [row] = await tx.execute<{ id: number }>(sql`select pg_current_xact_id()::text as id`)
      const [again] = await tx.execute<{ id: number }>(sql`select pg_current_xact_id()::text as id`)
      return [row!.id, again!.id]
    })
    await Promise.all(questions)
    const [one, other] = await inside
    expect(other).toBe(one)
  }
  await Promise.all(holding.map(({ end }) => end()))
  const [left] = await database().execute<{ count: string }>(sql`
    select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`)
  expect(Number(left!.count)).toBe(0)
})

/** A transaction that keeps its connection. */
function hold() {
  const begun: PromiseWithResolvers<void> = Promise.withResolvers()
  const enough: PromiseWithResolvers<void> = Promise.withResolvers()
  const ended = database().transaction(async (tx) => {
    await tx.execute(sql`select 1`)
    begun.resolve()
    await enough.promise
  })
  const end = async () => {
    enough.resolve()
    await ended
  }
  return { begun: begun.promise, end }
}
