import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { eraseDeclarations } from '@/lib/records/retention/erase-declarations'
import { erasePerson } from '@/lib/records/retention/erase-person'
import {
  aCalledElection,
  aCandidate,
  nominationOf,
  theElectors,
} from '@/tests/support/elections/called-election'

afterAll(thawClock)

const erase = verb('retention.run', (work, { personId }: { personId: string }) =>
  erasePerson(work, personId),
)

test('what was declared for a quota is deleted when nobody can challenge the result any more', async () => {
  const { id, contestId } = await aCalledElection()
  const nominationId = await aCandidate(contestId)
  const [{ challengesUntil }] = (await database()
    .select()
    .from(elections)
    .where(eq(elections.id, id))) as [typeof elections.$inferSelect]
  freezeClock(challengesUntil)
  await eraseDeclarations(system('daily'), {})
  expect((await nominationOf(nominationId)).declarationsSealed).not.toBeNull()
  freezeClock(addDays(challengesUntil, 1))
  await eraseDeclarations(system('daily'), {})
  expect((await nominationOf(nominationId)).declarationsSealed).toBeNull()
  expect((await nominationOf(nominationId)).statement).toBe('I can count.')
})

test('of somebody who is erased nothing that they wrote or declared stays in an election', async () => {
  const { ada } = await theElectors()
  const { contestId } = await aCalledElection({ title: 'Officers again' })
  const nominationId = await aCandidate(contestId)
  await erase(system('retention'), { personId: ada.personId })
  expect(await nominationOf(nominationId)).toMatchObject({
    state: 'accepted',
    statement: null,
    declarationsSealed: null,
    photo: null,
  })
})
