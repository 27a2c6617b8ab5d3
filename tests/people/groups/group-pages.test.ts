import '@/tests/support/database'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { suspensions } from '@/db/schema/people/people'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { confirmGroupProposal } from '@/lib/people/groups/confirm-group-proposal'
import { proposeGroupAppointment } from '@/lib/people/groups/propose-group-appointment'
import {
  getGroup,
  groupAt,
  listGroupProposals,
  listGroups,
  listGroupsAtDesk,
  listOwnGroups,
} from '@/lib/people/groups/read'
import { showInGroup } from '@/lib/people/groups/show-in-group'
import { actorOf } from '@/lib/people/sign-in/actor'
import { appointToGroup } from '@/tests/support/groups'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

let chair: PersonActor
let secretary: PersonActor
let convenor: PersonActor
let quiet: PersonActor
let open: PersonActor
const group = 'organising'

beforeAll(async () => {
  chair = await anOfficer('co-chair', { name: 'Maureen Robson' })
  secretary = await anOfficer('secretary', { name: 'Tom Hesketh' })
  convenor = await aMember({ name: 'Siobhan Keane' })
  quiet = await aMember({ name: 'Ravi Nair' })
  open = await aMember({ name: 'Ellie Charlton' })
  const two: [PersonActor, PersonActor] = [chair, secretary]
  await appointToGroup(two, convenor, { group, role: 'convenor', visibleTo: 'members' })
  await appointToGroup(two, quiet, { group })
  await appointToGroup(two, open, { group, visibleTo: 'everybody' })
})

const namesFor = async (viewer: Parameters<typeof getGroup>[0]) => {
  const { members, unnamed } = await getGroup(viewer, group)
  return [...members.map(({ name }) => name), unnamed]
}

test('each member is named to those whom they chose, and the others are a number', async () => {
  const stranger = await aPerson()
  const member = await aMember()
  expect(await namesFor(visitor)).toEqual(['Ellie Charlton', 2])
  expect(await namesFor(stranger)).toEqual(['Ellie Charlton', 2])
  expect(await namesFor(member)).toEqual(['Siobhan Keane', 'Ellie Charlton', 1])
  for (const one of [quiet, convenor, chair])
    expect(await namesFor(one)).toEqual(['Siobhan Keane', 'Ellie Charlton', 'Ravi Nair', 0])
  expect((await listGroups()).find((one) => one.group === group)).toMatchObject({ count: 3 })
})

test('only a convenor of the group reads its members’ addresses', async () => {
  const addressesFor = async (viewer: PersonActor) =>
    (await getGroup(viewer, group)).members.flatMap(({ email }) => email ?? [])
  expect(await addressesFor(convenor)).toContain(quiet.email)
  for (const one of [quiet, chair, await aMember()]) expect(await addressesFor(one)).toEqual([])
})

test('a convenor who is suspended sees no more than a visitor, and is in no list', async () => {
  const { personId } = convenor
  await database().insert(suspensions).values({ id: newId(), personId, suspendedAt: now() })
  const suspended = (await actorOf(personId, { secondFactor: false }))!
  expect(await namesFor(suspended)).toEqual(['Ellie Charlton', 1])
  await database().delete(suspensions)
})

test('a member takes a name back whenever they like', async () => {
  const [own] = (await listOwnGroups(open)).now
  await expect(
    showInGroup(quiet, { personId: quiet.personId, termId: own!.termId, visibleTo: 'everybody' }),
  ).rejects.toMatchObject({ code: 'moved-meanwhile' })
  await showInGroup(open, { personId: open.personId, termId: own!.termId, visibleTo: 'group' })
  expect(await namesFor(visitor)).toEqual([3])
  await showInGroup(open, { personId: open.personId, termId: own!.termId, visibleTo: 'everybody' })
})

test('what is under way is for the officers who appoint, and for the member once two agree', async () => {
  const member = await aMember({ name: 'Yusuf Malik' })
  const { personId } = member
  const why = 'He knows the county.'
  const proposal = await proposeGroupAppointment(chair, { personId, group, role: 'member', why })
  expect((await listOwnGroups(member)).asked).toEqual([])
  expect(await listGroupProposals(secretary)).toMatchObject([
    { why, mayConfirm: true, mayWithdraw: false, answerBy: null },
  ])
  await confirmGroupProposal(secretary, proposal)
  expect(await listGroupProposals(chair)).toMatchObject([
    { mayConfirm: false, mayWithdraw: true, answerBy: expect.any(String) },
  ])
  expect((await listOwnGroups(member)).asked).toMatchObject([{ why, role: 'a member' }])
  for (const one of [member, convenor, await anOfficer('membership-secretary')]) {
    expect(await listGroupProposals(one)).toBeUndefined()
    expect(await listGroupsAtDesk(one)).toBeUndefined()
  }
})

test('an address that names no group is none', () => {
  expect(groupAt('organising')).toBe('organising')
  for (const address of ['', 'ORGANISING', '__proto__', 'toString', '../desk'])
    expect(groupAt(address)).toBeUndefined()
})
