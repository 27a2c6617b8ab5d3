import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { runDueElectionSteps } from '@/lib/democracy/elections/closing/run-due-election-steps'
import { freezeClock } from '@/lib/kernel/clock'
import { asOwner } from '@/tests/support/database'
import { aCalledElection, dates } from '@/tests/support/elections/called-election'

test('a step that fails holds up no other election, and no failure is lost', async () => {
  const one = await aCalledElection({ title: 'First of two' })
  const two = await aCalledElection({ title: 'Second of two' })
  freezeClock(dates.rollFreezesAt)
  await asOwner((db) => db.execute(sql`alter table electors rename to electors_away`))
  const failed = await runDueElectionSteps().then(
    () => undefined,
    (error: unknown) => error,
  )
  await asOwner((db) => db.execute(sql`alter table electors_away rename to electors`))
  expect(failed).toBeInstanceOf(AggregateError)
  expect((failed as AggregateError).errors).toHaveLength(2)
  for (const { slug } of [one, two]) {
    expect((failed as Error).message).toContain(`freezeElectionRoll of ${slug}`)
  }
  await runDueElectionSteps()
  const frozen = await database().execute(
    sql`select from elections where roll_frozen_at is not null and slug in (${one.slug}, ${two.slug})`,
  )
  expect(frozen).toHaveLength(2)
})

test('nothing is vacuumed while no ballot was moved', async () => {
  await asOwner((db) => db.execute(sql`select pg_stat_reset()`))
  await runDueElectionSteps()
  await database().execute(sql`select pg_stat_force_next_flush()`)
  const [counted] = await database().execute<{ vacuums: number }>(
    sql`select sum(vacuum_count)::int as vacuums from pg_stat_user_tables`,
  )
  expect(counted!.vacuums).toBe(0)
})
