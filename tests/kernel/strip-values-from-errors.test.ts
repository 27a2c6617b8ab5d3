import '@/tests/support/database'
import { inspect } from 'node:util'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { now } from '@/lib/kernel/clock'
import { databaseError } from '@/lib/kernel/constraints'
import { newId } from '@/lib/kernel/ids'

const row = () => ({ id: newId(), email: 'leah@post.example', name: 'Leah', createdAt: now() })

async function failing(query: PromiseLike<unknown>) {
  return Promise.resolve(query).then(
    () => undefined,
    (error: unknown) => error,
  )
}

test('an error tells the query and the constraint, and nothing of what was typed', async () => {
  await database().insert(people).values(row())
  const outside = await failing(database().insert(people).values(row()))
  const inside = await failing(
    database().transaction((tx) =>
      tx.insert(people).values({ ...row(), email: 'Leah@Post.example' }),
    ),
  )
  const raw = await failing(database().execute(sql`select ${'leah@post.example'}::int`))
  for (const error of [outside, inside, raw]) {
    expect(error).toBeInstanceOf(Error)
    expect(inspect(error, { depth: 9 })).not.toMatch(/leah@post/i)
    expect((error as Error).stack).not.toMatch(/leah@post/i)
  }
  expect(databaseError(outside)?.constraint_name).toBe('people_email_key')
  expect(databaseError(inside)?.constraint_name).toBe('people_email_lower')
})
