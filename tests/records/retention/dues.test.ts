import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { subscriptionChanges, subscriptions } from '@/db/schema/money/subscriptions'
import { people } from '@/db/schema/people/people'
import { system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { eraseLapsedMembers } from '@/lib/records/retention/erase-lapsed-members'
import { aMember } from '@/tests/support/people'

async function whoStopped(daysAgo: number) {
  const { personId } = await aMember()
  const [row] = await database()
    .update(subscriptions)
    .set({
      band: 'basic',
      amountPence: 300,
      status: 'canceled',
      currentPeriodEndsAt: addDays(now(), -daysAgo),
    })
    .where(eq(subscriptions.personId, personId))
    .returning()
  await database()
    .insert(subscriptionChanges)
    .values({
      id: newId(),
      subscriptionId: row!.id,
      personId,
      kind: 'cancel',
      state: 'done',
      askedAt: addDays(now(), -daysAgo - 20),
    })
  return personId
}

test('who stopped paying and never came back is forgotten, with what they asked of their dues', async () => {
  const [gone, lately] = [await whoStopped(800), await whoStopped(400)]
  await eraseLapsedMembers(system('daily'), {})
  const erased = async (id: string) =>
    (await database().select().from(people).where(eq(people.id, id)))[0]!.erasedAt !== null
  expect([await erased(gone), await erased(lately)]).toEqual([true, false])
  const left = await database().select().from(subscriptionChanges)
  expect(left.map((change) => change.personId)).toEqual([lately])
})
