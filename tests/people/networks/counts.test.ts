import '@/tests/support/database'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { networkCounts, networkMemberships } from '@/db/schema/people/networks'
import { terms } from '@/db/schema/people/officers'
import { system } from '@/lib/kernel/actor'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { fewestTold } from '@/lib/kernel/fewest-told'
import { countInSteps, countToTell } from '@/lib/kernel/published-count'
import type { Network } from '@/lib/organisation'
import { acceptIntroduction } from '@/lib/people/networks/accept-introduction'
import { askIntroduction } from '@/lib/people/networks/ask-introduction'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { leaveNetwork } from '@/lib/people/networks/leave-network'
import { listNetworkCounts, listOwnNetworks } from '@/lib/people/networks/read'
import { listIntroductions } from '@/lib/people/networks/read-introductions'
import { takeNetworkCounts } from '@/lib/people/networks/take-network-counts'
import { listAudit } from '@/lib/records/audit/read'
import { getMemberRecord } from '@/lib/records/member-record/read'
import { exportMembers } from '@/lib/records/members-list/export-members'
import { membersExportForm, membersFilter } from '@/lib/records/members-list/filters'
import { listMembers } from '@/lib/records/members-list/read'
import { countOutgoingMails, listOutgoingMails } from '@/lib/records/outgoing-mail/read'
import { aMember, anOfficer } from '@/tests/support/people'

afterEach(thawClock)

const enter = (person: { personId: string }, network: Network, shownToMembers = false) =>
  joinNetwork(person as never, {
    personId: person.personId,
    network,
    consentVersion: 3,
    shownToMembers,
  })
const take = () => takeNetworkCounts(system('monthly'), {})

test('officers are told roughly how many there are, as of the day they were counted, and few are only said to be few', async () => {
  const officer = await anOfficer('membership-secretary')
  const of = async (network: Network) =>
    (await listNetworkCounts(officer))!.find((one) => one.network === network)
  expect(await of('bame')).toEqual({ network: 'bame' })
  const members = await Promise.all(Array.from({ length: 8 }, () => aMember()))
  for (const one of members) await enter(one, 'bame')
  for (const one of members.slice(0, 4)) await enter(one, 'women')
  freezeClock('2027-03-01T03:31:00Z')
  await take()
  expect(await of('bame')).toMatchObject({
    told: '5 to 9',
    countedAt: new Date('2027-03-01T03:31:00Z'),
  })
  expect(await of('women')).toMatchObject({ told: 'fewer than 5' })
  expect(await of('lgbt')).toMatchObject({ told: 'fewer than 5' })
  // In the same month nothing is counted again, whatever happened.
  freezeClock('2027-03-20T03:31:00Z')
  for (const one of members) await leaveNetwork(one, { personId: one.personId, network: 'bame' })
  await take()
  expect(await of('bame')).toMatchObject({ told: '5 to 9' })
  freezeClock('2027-04-01T03:31:00Z')
  for (const one of members.slice(4)) await enter(one, 'women')
  await take()
  expect(await of('bame')).toMatchObject({ told: 'fewer than 5' })
  // Four more are too few to be told, and are not kept either.
  expect(await of('women')).toMatchObject({
    told: 'fewer than 5',
    countedAt: new Date('2027-03-01T03:31:00Z'),
  })
  const kept = await database().select().from(networkCounts)
  expect(kept.filter(({ month, network }) => network === 'women' && month > '2027-03-01')).toEqual([
    expect.objectContaining({ count: null }),
  ])
  expect(await listNetworkCounts(members[0]!)).toBeUndefined()
})

/** What officers are told month by month, when these are the true counts. */
function tellOf(counts: number[]) {
  let told: number | undefined
  return counts.map((counted) => {
    told = countToTell(told, counted) ?? told!
    return { words: countInSteps(told), told }
  })
}
const lowest = (words: string) => (words.startsWith('fewer') ? 0 : Number(words.split(' ')[0]))

const months = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 36 })
const smallSteps = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.array(fc.integer({ min: -6, max: 6 }), { maxLength: 48 }),
  )
  .map(([first, steps]) => {
    let count = first
    return [first, ...steps.map((step) => (count = Math.max(0, count + step)))]
  })

test('whoever reads all that was ever told finds no two numbers that differ by one to four', () => {
  fc.assert(
    fc.property(fc.oneof(months, smallSteps), (counts) => {
      const read = tellOf(counts).map(({ words }) => lowest(words))
      for (const one of read)
        for (const other of read)
          expect(one === other || Math.abs(one - other) >= fewestTold).toBe(true)
      expect(read.every((one) => one === 0 || one >= fewestTold)).toBe(true)
    }),
  )
})

test('behind each change there are five members or more, so what one to four of them do shows nowhere', () => {
  fc.assert(
    fc.property(fc.oneof(months, smallSteps), fc.integer({ min: -4, max: 4 }), (counts, few) => {
      const told = tellOf(counts)
      told.forEach((one, place) => {
        const before = told[place - 1]
        if (before && before.words !== one.words)
          expect(Math.abs(one.told - before.told)).toBeGreaterThanOrEqual(fewestTold)
      })
      // A few come or go after any count that was told: the next month tells the same.
      const { told: last } = told.at(-1)!
      const upTo = counts.slice(0, counts.lastIndexOf(last) + 1)
      const after = tellOf([...upTo, Math.max(0, last + few)])
      expect(after.at(-1)!.words).toBe(after.at(-2)!.words)
    }),
  )
})

test('what was told was true on the day that stands beside it', () => {
  for (let count = 0; count < 100; count += 1) {
    const words = countInSteps(count)
    if (count < fewestTold) expect(words).toBe('fewer than 5')
    else {
      const [from, to] = words.split(' to ').map(Number)
      expect(count >= from! && count <= to!).toBe(true)
    }
  }
})

test('nothing that an officer can read changes when a member joins a network, meets others there and leaves', async () => {
  await database().delete(networkMemberships)
  await database().delete(terms)
  freezeClock('2027-06-10T12:00:00Z')
  const officers = await Promise.all([
    anOfficer('secretary'),
    anOfficer('treasurer'),
    anOfficer('membership-secretary'),
    anOfficer('co-chair'),
  ])
  const [one, other] = [await aMember({ name: 'Nell Quiet' }), await aMember()]
  await take()
  // Looking leaves a line of its own, once a day; after the first look nothing of that is new.
  const readAll = async () => {
    const all: unknown[] = []
    for (const officer of officers) {
      const { rows } = await listMembers(officer, membersFilter.parse({}))
      const record = await getMemberRecord(officer, { number: one.member!.number })
      all.push(rows, 'member' in record && [record.member, record.mails, record.timeline])
      all.push((await listOutgoingMails(officer, {}))?.mails, await countOutgoingMails(officer))
      all.push((await listOutgoingMails(officer, { who: one.email }))?.mails)
      all.push(await listNetworkCounts(officer))
      const audit = await listAudit(officer)
      all.push(
        audit?.entries
          .map(({ sentence }) => sentence)
          .filter((s) => !/looked|searched|listed|exported/i.test(s)),
      )
    }
    const exported: string[] = []
    const lines = await exportMembers(officers[0]!, membersExportForm.parse({ reason: 'check' }))
    for await (const line of lines as AsyncIterable<unknown>) exported.push(String(line))
    return JSON.stringify([all, exported])
  }
  await readAll()
  const before = await readAll()
  await enter(one, 'lgbt', true)
  await enter(other, 'lgbt', true)
  expect(await readAll()).toBe(before)
  const place = (await listOwnNetworks(other))!.own[0]!.id
  await askIntroduction(one, { membershipId: place, note: 'Shall we meet?', shares: ['email'] })
  const [request] = (await listIntroductions(other)).toAnswer
  await acceptIntroduction(other, { introductionId: request!.id, shares: ['email'] })
  expect(await readAll()).toBe(before)
  await leaveNetwork(one, { personId: one.personId, network: 'lgbt' })
  expect(await readAll()).toBe(before)
})
