import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { motions } from '@/db/schema/democracy/motions'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { asOwner } from '@/tests/support/database'
import { aMember } from '@/tests/support/people'

const motion = { title: 'No gaps', text: 'We resolve to count.' }

test('every number that people see is given out by the trigger that leaves no gap', async () => {
  const tables = (column: string) => sql`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and a.attidentity <> '' and ${sql.raw(column)} order by 1`
  const numbered = await database().execute(tables('true'))
  expect(numbered.length).toBeGreaterThan(8)
  for (const trigger of ['next_number', 'keep_numbers_gone']) {
    const guarded = await database().execute(
      tables(
        `exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = '${trigger}')`,
      ),
    )
    expect([...guarded]).toEqual([...numbered])
  }
})

test('the next number is the next, after a crash, after an act that broke off, for many at once, and never one of something gone', async () => {
  const mover = await aMember()
  const moved = async () => (await moveMotion(mover, motion)).number
  const first = await moved()
  // What PostgreSQL finds after it was killed.
  await asOwner((db) =>
    db.execute(sql`select setval(pg_get_serial_sequence('motions', 'number'), ${first + 32})`),
  )
  expect(await moved()).toBe(first + 1)

  await database()
    .transaction(async (tx) => {
      await tx.execute(sql`insert into motions (id, moved_by, state, moved_at)
        select gen_random_uuid(), moved_by, state, moved_at from motions limit 1`)
      throw new Error('broken off')
    })
    .catch(() => {})
  const many = await Promise.all(Array.from({ length: 12 }, moved))
  expect(many.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => first + 2 + n))

  const [gone] = await asOwner((db) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`)
      await tx.execute(sql`alter table motions enable always trigger keep_numbers_gone`)
      return tx
        .delete(motions)
        .where(sql`${motions.number} >= ${first + 12}`)
        .returning({ number: motions.number })
    }),
  )
  expect(gone).toBeDefined()
  expect(await moved()).toBe(first + 14)
})
