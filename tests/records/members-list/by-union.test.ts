import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { applications } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { addTag } from '@/lib/people/notes/add-tag'
import { exportMembers } from '@/lib/records/members-list/export-members'
import {
  membersExportForm,
  membersFilter,
  savedListFilter,
} from '@/lib/records/members-list/filters'
import { foundHeadline } from '@/lib/records/members-list/found-headline'
import { listMembers } from '@/lib/records/members-list/read'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { aSubmittedApplication } from '@/tests/support/applicants'
import { aMember, anOfficer } from '@/tests/support/people'

let membership: PersonActor
let chair: PersonActor
let derek: PersonActor
let ursula: PersonActor

async function found(query: Record<string, string>, viewer = membership): Promise<string[]> {
  const { rows } = await listMembers(viewer, membersFilter.parse(query))
  return rows.map(({ name }) => name)
}

/** A member who wrote this union when they applied. */
async function inUnion(union: string, name: string): Promise<PersonActor> {
  const email = `${name.replace(' ', '.').toLowerCase()}@post.example`
  const movement = { constituency: 'Hexham', party: 'yes' as const, union }
  const applicant = await aSubmittedApplication({ email, answers: { 'labour-movement': movement } })
  const actor = await aMember({ name, joinedAt: addDays(now(), -100) })
  await database()
    .update(applications)
    .set({ personId: actor.personId })
    .where(eq(applications.personId, applicant.personId))
  return actor
}

beforeAll(async () => {
  membership = await anOfficer('membership-secretary', { name: 'Nasreen Akhtar' })
  chair = await anOfficer('co-chair', { name: 'Kwame Boateng' })
  derek = await aMember({ name: 'Derek Milburn' })
  ursula = await inUnion('Unite the Union', 'Ursula Fitter')
  await inUnion('UNITE', 'Vic Turner')
  await inUnion('Unison', 'Wendy Nurse')
  await database()
    .update(people)
    .set({ constituency: 'Hexham' })
    .where(eq(people.id, ursula.personId))
  await addTag(membership, { personId: ursula.personId, tag: 'steward' })
})

test('part of it as they wrote it, beside the other filters', async () => {
  expect(await found({ union: 'unite' })).toEqual(['Ursula Fitter', 'Vic Turner'])
  expect(await found({ union: 'unite', place: 'Hexham' })).toEqual(['Ursula Fitter'])
  expect(await found({ union: 'unite', tag: 'steward' })).toEqual(['Ursula Fitter'])
  expect(await found({ union: 'prospect' })).toEqual([])
  expect(membersFilter.parse({ union: 'un' }).union).toBeUndefined()
})

test('without a name, or whoever is not found would never read of it', async () => {
  expect(await found({ union: 'unite', q: 'Wendy Nurse' })).toEqual(['Ursula Fitter', 'Vic Turner'])
})

test('who may not open what is sealed finds everybody as if it had not been asked', async () => {
  expect(await found({ union: 'unite', tag: 'steward', q: 'Ursula' }, chair)).toEqual([
    'Ursula Fitter',
  ])
  expect(await found({ union: 'unison', tag: 'steward' }, chair)).toEqual(['Ursula Fitter'])
})

test('each member found reads who searched, the others nothing', async () => {
  const walter = await inUnion('Prison Officers Association', 'Walter Warder')
  const known = async (member: PersonActor) => JSON.stringify(await getOwnData(member, member))
  expect(await known(walter)).not.toContain('union (searched for it)')
  await found({ union: 'prison officers' })
  expect(await known(walter)).toContain('union (searched for it)')
  expect(await known(derek)).not.toContain('union (searched for it)')
})

test('a page at a time, without saying how many there are in all', async () => {
  const filter = membersFilter.parse({ union: 'unite' })
  const first = await listMembers(membership, filter, { limit: 1 })
  expect(first).toMatchObject({ count: 1, atLeast: true, foundBy: 'union' })
  expect(foundHeadline(first.count, true, first.atLeast)).toBe('At least 1 member matches')
  const second = await listMembers(membership, filter, { limit: 1, after: first.next })
  expect(second.rows.map(({ name }) => name)).toEqual(['Vic Turner'])
  const newest = membersFilter.parse({ union: 'unite', joined: 'year' })
  const names = (await listMembers(membership, newest)).rows.map(({ name }) => name)
  expect(names).toEqual(['Vic Turner', 'Ursula Fitter'])
})

test('neither downloaded nor saved', async () => {
  const wanted = membersExportForm.parse({ union: 'unite', reason: 'check' })
  await expect(exportMembers(membership, wanted)).rejects.toMatchObject({
    code: 'members.export-sealed',
  })
  expect(savedListFilter.parse({ union: 'unite', place: 'Hexham' })).toEqual({ place: 'Hexham' })
})
