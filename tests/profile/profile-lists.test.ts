import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ProfileList, setProfileLists } from '@/db/profile-lists'
import { bandName } from '@/lib/money/subscriptions/bands'
import { ownerUrl } from '@/tests/support/database'
import { aMember } from '@/tests/support/people'

const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const bands = (...words: string[]): ProfileList[] => [
  { table: 'subscriptions', column: 'band', words, live: 'ended_at is null' },
]

const puts = (personId: string, band: string) =>
  sql`update subscriptions set band = ${band} where person_id = ${personId}`

let ada: string
beforeAll(async () => {
  ada = (await aMember({ name: 'Ada Wren' })).personId
})

test('the database accepts the words of the profile and no others', async () => {
  await expect(puts(ada, 'gold')).rejects.toThrow('subscriptions_band')
  await setProfileLists(sql, bands('free', 'gold', "the people's"))
  await puts(ada, 'gold')
  await puts(ada, "the people's")
  await expect(puts(ada, 'basic')).rejects.toThrow('subscriptions_band')
})

test('a word that is needed cannot be taken out, and the error says who needs it', async () => {
  await puts(ada, 'gold')
  await expect(setProfileLists(sql, bands('free'))).rejects.toThrow(
    'The profile has lost a band that is still in use: gold (1 in subscriptions)',
  )
  await puts(ada, "the people's")
})

test('what is history keeps the words of its time, and can still be read', async () => {
  await puts(ada, 'gold')
  await sql`update subscriptions set ended_at = now() where person_id = ${ada}`
  await setProfileLists(sql, bands('free', 'basic'))
  await puts(ada, 'gold')
  await expect(puts(ada, "the people's")).rejects.toThrow('subscriptions_band')
  expect(bandName('gold')).toBe('gold')
})

test('said again, nothing is touched', async () => {
  const [before] = await sql`select oid from pg_constraint where conname = 'subscriptions_band'`
  await setProfileLists(sql, bands('free', 'basic'))
  const [after] = await sql`select oid from pg_constraint where conname = 'subscriptions_band'`
  expect(after).toEqual(before)
})
