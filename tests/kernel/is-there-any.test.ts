import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { members, people } from '@/db/schema/people/people'
import { isThereAny } from '@/lib/kernel/is-there-any'
import { aMember } from '@/tests/support/people'

test('what is asked in the same moment is one question, and each gets its own answer', async () => {
  await aMember({ name: 'Hannah Liddell' })
  const asked = vi.spyOn(database(), 'execute')
  const answers = await Promise.all([
    isThereAny(people),
    isThereAny(people, eq(people.name, 'Nobody')),
    isThereAny(members, sql`${members.joinedAt} < now()`),
  ])
  expect(answers).toEqual([true, false, true])
  expect(asked).toHaveBeenCalledTimes(1)
  expect(await isThereAny(people, eq(people.name, 'Hannah Liddell'))).toBe(true)
})

test('a question that cannot be asked fails for all who asked it', async () => {
  const asked = [isThereAny(people), isThereAny(people, sql`no_such_column`)]
  const settled = await Promise.allSettled(asked)
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
