import { eq, inArray, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database, type Transaction } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { newId } from '@/lib/kernel/ids'
import '@/tests/support/database'

test('a question that comes again is prepared once, for pages and inside an act', async () => {
  await database().transaction(async (tx) => {
    for (const id of [newId(), newId()])
      await tx.select({ called: people.called }).from(people).where(eq(people.id, id))
    expect(await preparedAbout(tx, '"called"')).toHaveLength(1)
  })
})

test('a question with a long list of values is not, because its text hardly comes again', async () => {
  await database().transaction(async (tx) => {
    const ids = Array.from({ length: 50 }, () => newId())
    await tx.select({ createdAt: people.createdAt }).from(people).where(inArray(people.id, ids))
    expect(await preparedAbout(tx, '"created_at"')).toEqual([])
  })
})

async function preparedAbout(tx: Transaction, column: string) {
  const all = await tx.execute<{ statement: string }>(
    sql`select statement from pg_prepared_statements`,
  )
  return all.filter(({ statement }) => statement.includes(column))
}
