import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { terms } from '@/db/schema/people/officers'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { memberColumnsIn, savedListForm, usualColumns } from '@/lib/records/members-list/filters'
import { listMembers } from '@/lib/records/members-list/read'
import { listSavedLists } from '@/lib/records/members-list/saved-lists/read-saved-lists'
import { removeSavedList } from '@/lib/records/members-list/saved-lists/remove-saved-list'
import { saveList } from '@/lib/records/members-list/saved-lists/save-list'
import { aMember, anOfficer } from '@/tests/support/people'

let secretary: PersonActor
let membershipSecretary: PersonActor

beforeAll(async () => {
  secretary = await anOfficer('secretary')
  membershipSecretary = await anOfficer('membership-secretary')
})

const save = (actor: PersonActor, typed: Record<string, string>) => {
  const { name, shared, ...filter } = savedListForm.parse(typed)
  return saveList(actor, { name, shared, filter })
}
const namesFor = async (viewer: PersonActor) =>
  (await listSavedLists(viewer)).map(({ name }) => name)

test('a saved list is its owner’s until they show it to the others, and stays live', async () => {
  await save(secretary, { name: 'New', joined: 'lately' })
  expect(await namesFor(secretary)).toEqual(['New'])
  expect(await namesFor(membershipSecretary)).toEqual([])
  await save(secretary, { name: 'New', joined: 'lately', shared: 'yes' })
  const [savedList] = await listSavedLists(membershipSecretary)
  expect(savedList).toMatchObject({ name: 'New', own: false, shared: true })
  const found = async () => (await listMembers(secretary, savedList!.filter)).rows.length
  const before = await found()
  await aMember({ joinedAt: addDays(now(), -1) })
  expect(await found()).toBe(before + 1)
})

test('only its owner removes it', async () => {
  await save(secretary, { name: 'Mine', standing: 'good', shared: 'yes' })
  const { id } = (await listSavedLists(secretary)).find(({ name }) => name === 'Mine')!
  await expect(removeSavedList(membershipSecretary, { savedListId: id })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await removeSavedList(secretary, { savedListId: id })
  expect(await namesFor(secretary)).not.toContain('Mine')
})

test('what asks about dues is for those who see dues, and nothing that was typed is kept', async () => {
  await expect(save(secretary, { name: 'Solidarity', band: 'solidarity' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await save(membershipSecretary, {
    name: 'Solidarity',
    band: 'solidarity',
    shared: 'yes',
    q: 'Ada',
  })
  expect(await namesFor(secretary)).not.toContain('Solidarity')
  const own = (await listSavedLists(membershipSecretary)).find(({ name }) => name === 'Solidarity')
  expect(own!.filter).toEqual({ band: 'solidarity' })
  expect(await listSavedLists(await aMember())).toEqual([])
})

test('columns are chosen from those there are', () => {
  expect(memberColumnsIn(undefined)).toEqual(usualColumns)
  expect(memberColumnsIn(['email', 'standing', 'union'])).toEqual(['standing', 'email'])
  expect(memberColumnsIn('email,called')).toEqual(['email', 'called'])
  expect(memberColumnsIn('union')).toEqual(usualColumns)
})

test('what somebody shared and left behind keeps working, says so, and any officer removes it; what they kept for themselves stays theirs', async () => {
  const former = await anOfficer('co-chair', { name: 'Flo Former' })
  await save(former, { name: 'Left behind', standing: 'good', shared: 'yes' })
  await save(former, { name: 'Private', joined: 'lately' })
  const [own] = (await listSavedLists(former)).filter(({ name }) => name === 'Private')
  const left = async () =>
    (await listSavedLists(secretary)).find(({ name }) => name === 'Left behind')
  expect(await left()).toMatchObject({ ofOfficers: false, own: false })
  const savedListId = (await left())!.id
  await expect(removeSavedList(secretary, { savedListId })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await database().update(terms).set({ endsAt: now() }).where(eq(terms.personId, former.personId))
  expect(await left()).toMatchObject({ ofOfficers: true, ownerName: 'Flo Former' })
  await expect(removeSavedList(secretary, { savedListId: own!.id })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await removeSavedList(secretary, { savedListId })
  expect(await left()).toBeUndefined()
})
