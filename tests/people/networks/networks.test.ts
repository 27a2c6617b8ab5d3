import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { networkMemberships } from '@/db/schema/people/networks'
import { people } from '@/db/schema/people/people'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import type { Network } from '@/lib/organisation'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { leaveNetwork } from '@/lib/people/networks/leave-network'
import { networkForm } from '@/lib/people/networks/network-form'
import { countNetworks, listOwnNetworks } from '@/lib/people/networks/read'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

afterEach(thawClock)

const joining = (personId: string, network: Network) => ({
  personId,
  network,
  consentVersion: 1,
  shownToMembers: false,
})
const born = (personId: string, date: string) =>
  database()
    .update(people)
    .set({ dateOfBirthSealed: seal(date) })
    .where(eq(people.id, personId))

test('a member joins with a consent of its own and leaves without a trace of which it was', async () => {
  const member = await aMember()
  await joinNetwork(member, joining(member.personId, 'disabled'))
  await joinNetwork(member, { ...joining(member.personId, 'disabled'), shownToMembers: true })
  expect((await listOwnNetworks(member))!.own).toMatchObject([
    { network: 'disabled', shownToMembers: true, consentVersion: 1 },
  ])
  await leaveNetwork(member, { personId: member.personId, network: 'disabled' })
  await leaveNetwork(member, { personId: member.personId, network: 'disabled' })
  expect(await database().$count(networkMemberships)).toBe(0)
  const entries = await database().select().from(auditEntries)
  expect(entries.map((entry) => entry.action)).toEqual([
    'network.joined',
    'network.joined',
    'network.left',
  ])
  expect(JSON.stringify(entries)).not.toContain('disabled')
})

test('the consent is a tick for these very words', () => {
  const typed = { network: 'women', consent: '2' }
  expect(networkForm.parse(typed)).toEqual({ network: 'women', consent: 2, shown: false })
  expect(networkForm.safeParse({ network: 'women' }).success).toBe(false)
  for (const consent of ['0', '1'])
    expect(networkForm.safeParse({ ...typed, consent }).success).toBe(false)
  expect(networkForm.safeParse({ ...typed, network: 'chess' }).success).toBe(false)
})

test('the network for young members follows the date of birth, and ends on the birthday', async () => {
  const member = await aMember()
  const join = () => joinNetwork(member, joining(member.personId, 'young'))
  await expect(join()).rejects.toMatchObject({ code: 'network.birth-date-unknown' })
  await born(member.personId, '2000-03-15')
  freezeClock('2027-03-15T09:00:00Z')
  await expect(join()).rejects.toMatchObject({ code: 'network.not-open-to-you' })
  freezeClock('2027-03-14T23:00:00Z')
  await join()
  expect((await listOwnNetworks(member))!.own).toHaveLength(1)
  freezeClock('2027-03-15T00:00:00Z')
  expect(await listOwnNetworks(member)).toMatchObject({ own: [], tooOldFor: ['young'] })
})

test('only members whose dues are up to date join, and only for themselves', async () => {
  const [person, member] = [await aPerson(), await aMember()]
  await expect(joinNetwork(person, joining(person.personId, 'women'))).rejects.toMatchObject({
    code: 'members-only',
  })
  await expect(joinNetwork(member, joining(person.personId, 'women'))).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('officers see numbers, and few are only said to be few', async () => {
  await database().delete(networkMemberships)
  const officer = await anOfficer('membership-secretary')
  for (let n = 0; n < 5; n += 1) {
    const member = await aMember()
    await born(member.personId, n === 0 ? '1960-01-01' : '2010-01-01')
    await joinNetwork(member, joining(member.personId, 'bame'))
    if (n > 0) await joinNetwork(member, joining(member.personId, 'young'))
    if (n > 1) await joinNetwork(member, joining(member.personId, 'women'))
  }
  const counts = await countNetworks(officer)
  expect(counts).toEqual([
    { network: 'women', count: 'fewer than 5' },
    { network: 'disabled', count: 'fewer than 5' },
    { network: 'lgbt', count: 'fewer than 5' },
    { network: 'bame', count: '5' },
    { network: 'young', count: 'fewer than 5' },
  ])
  expect(await countNetworks(await aMember())).toBeUndefined()
})
