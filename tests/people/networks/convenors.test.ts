import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import {
  convenorBackers,
  networkConvenors,
  networkLooks,
  networkMemberships,
} from '@/db/schema/people/networks'
import { terms } from '@/db/schema/people/officers'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { leave } from '@/lib/membership/leaving/leave'
import { organisation } from '@/lib/organisation'
import { currentVersion } from '@/lib/people/members/wordings'
import { agreeAgain } from '@/lib/people/networks/convenors/agree-again'
import { backConvenor } from '@/lib/people/networks/convenors/back-convenor'
import { confirmConvenor } from '@/lib/people/networks/convenors/confirm-convenor'
import { declineConvenor } from '@/lib/people/networks/convenors/decline-convenor'
import {
  confirmConvenorEnd,
  proposeConvenorEnd,
} from '@/lib/people/networks/convenors/end-convenor'
import { eraseFormerConvenors } from '@/lib/people/networks/convenors/erase-former-convenors'
import { offerToConvene } from '@/lib/people/networks/convenors/offer-to-convene'
import { proposeConvenor } from '@/lib/people/networks/convenors/propose-convenor'
import {
  convenesNow,
  listConvenorsAtDesk,
  listLooksAtOwn,
  listNetworkConvenors,
  listOffersToConvene,
} from '@/lib/people/networks/convenors/read'
import { readConvenorsList } from '@/lib/people/networks/convenors/read-list'
import { stepDownAsConvenor } from '@/lib/people/networks/convenors/step-down-as-convenor'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { leaveNetwork } from '@/lib/people/networks/leave-network'
import { listOwnNetworks } from '@/lib/people/networks/read'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { aMember, anOfficer } from '@/tests/support/people'

afterEach(thawClock)

const inNetwork = async (name: string, consentVersion = currentVersion('network')) => {
  const person = await aMember({ name })
  await joinNetwork(person, {
    personId: person.personId,
    network: 'lgbt',
    consentVersion,
    shownToMembers: false,
  })
  const place = (await listOwnNetworks(person))!.own[0]!.id
  return { person, place }
}
type Placed = Awaited<ReturnType<typeof inNetwork>>

const refused = (code: string) => expect.objectContaining({ code })
const look = (viewer: PersonActor) => readConvenorsList(viewer, { network: 'lgbt' })

let chair: PersonActor
let secretary: PersonActor
let con: Placed
let members: Placed[]

beforeEach(async () => {
  await database().delete(networkMemberships)
  await database().delete(terms)
  chair = await anOfficer('co-chair')
  secretary = await anOfficer('secretary')
  con = await inNetwork('Connie Convenor')
  members = [
    await inNetwork('Mo Member'),
    await inNetwork('Max Member'),
    await inNetwork('Mia Member'),
  ]
})

const offer = async ({ person, place }: Placed) => {
  await offerToConvene(person, {
    membershipId: place,
    consentVersion: currentVersion('network-convenor'),
  })
  const [row] = await database()
    .select()
    .from(networkConvenors)
    .where(eq(networkConvenors.membershipId, place))
  return { convenorId: row!.id }
}
const backed = async () => {
  const it = await offer(con)
  for (const { person } of members.slice(0, organisation.rules.convenorBackers))
    await backConvenor(person, it)
  return it
}
const appointed = async () => {
  const it = await backed()
  await proposeConvenor(chair, it)
  await confirmConvenor(secretary, it)
  return it
}

test('the network proposes, two officers appoint, and the term ends on its day', async () => {
  const it = await offer(con)
  expect(await listConvenorsAtDesk(chair)).toEqual([])
  await expect(proposeConvenor(chair, it)).rejects.toEqual(refused('moved-meanwhile'))
  await expect(backConvenor(con.person, it)).rejects.toEqual(refused('convenor.own-offer'))
  await expect(backConvenor(await aMember(), it)).rejects.toEqual(refused('not-there'))
  await backConvenor(members[0]!.person, it)
  await backConvenor(members[0]!.person, it)
  expect(await listConvenorsAtDesk(chair)).toEqual([])
  await backConvenor(members[1]!.person, it)
  const [waiting] = (await listConvenorsAtDesk(chair))!
  expect(waiting).toMatchObject({ name: 'Connie Convenor', network: 'lgbt', mayPropose: true })
  // Nothing of who wants them, or how many.
  expect(JSON.stringify(waiting)).not.toMatch(/Member|backers/)
  await expect(confirmConvenor(secretary, it)).rejects.toEqual(refused('moved-meanwhile'))
  await proposeConvenor(chair, it)
  await expect(confirmConvenor(chair, it)).rejects.toEqual(refused('two-people'))
  expect(await convenesNow(con.person, 'lgbt')).toBe(false)
  await confirmConvenor(secretary, it)
  expect(await convenesNow(con.person, 'lgbt')).toBe(true)
  expect(await convenesNow(con.person, 'women')).toBe(false)
  const anybody = await aMember()
  expect(await listNetworkConvenors(anybody)).toMatchObject([{ name: 'Connie Convenor' }])
  expect(await listNetworkConvenors({ kind: 'visitor' })).toEqual([])
  freezeClock(addDays(now(), organisation.rules.convenorDays + 1))
  expect(await convenesNow(con.person, 'lgbt')).toBe(false)
  expect(await look(con.person)).toEqual({ refused: 'not-allowed' })
  expect(await listNetworkConvenors(anybody)).toEqual([])
  await eraseFormerConvenors(system('daily'), {})
  expect(await database().$count(networkConvenors)).toBe(0)
})

test('no officer appoints themselves, declined is declined, and both at once make one appointment', async () => {
  await joinNetwork(chair, {
    personId: chair.personId,
    network: 'lgbt',
    consentVersion: 4,
    shownToMembers: false,
  })
  const place = (await listOwnNetworks(chair))!.own[0]!.id
  const it = await offer({ person: chair, place })
  for (const { person } of members.slice(0, 2)) await backConvenor(person, it)
  await expect(proposeConvenor(chair, it)).rejects.toEqual(refused('own-case'))
  await declineConvenor(secretary, it)
  expect(await listConvenorsAtDesk(secretary)).toEqual([])
  const again = await offer({ person: chair, place })
  expect(again).not.toEqual(it)
  const other = await backed()
  await proposeConvenor(chair, other)
  const second = await anOfficer('co-chair', { seat: 2 })
  const both = await Promise.allSettled([
    confirmConvenor(secretary, other),
    confirmConvenor(second, other),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a convenor sees who agreed to that, by name, and each of them reads that they looked', async () => {
  const older = await inNetwork('Olga Older', 3)
  const it = await appointed()
  expect(await look(members[0]!.person)).toEqual({ refused: 'not-allowed' })
  expect(await look(chair)).toEqual({ refused: 'not-allowed' })
  expect(await look({ ...con.person, secondFactor: false })).toEqual({ refused: 'second-factor' })
  expect(await database().$count(networkLooks)).toBe(0)
  const list = await look(con.person)
  await look(con.person)
  const names = 'members' in list ? list.members.map(({ name }) => name).sort() : []
  expect(names).toEqual(['Connie Convenor', 'Max Member', 'Mia Member', 'Mo Member'])
  expect(JSON.stringify(list)).not.toMatch(/@post|Olga/)
  const [mo] = members
  expect((await listLooksAtOwn(mo!.person, mo!.place)).looks).toMatchObject([
    { name: 'Connie Convenor' },
  ])
  expect((await listLooksAtOwn(con.person, con.place)).looks).toEqual([])
  expect((await listLooksAtOwn(older.person, older.place)).looks).toEqual([])
  // Nobody else's to read.
  expect((await listLooksAtOwn(con.person, mo!.place)).looks).toEqual([])
  const data = (await getOwnData(mo!.person, mo!.person))!.flatMap(({ tables }) => tables)
  const looked = data.find(({ title }) => title.startsWith('Convenors who saw'))
  expect(JSON.stringify(looked?.rows)).toContain('Connie Convenor')
  // Asked anew, the older one is on it from then on.
  await agreeAgain(older.person, { membershipId: older.place, consentVersion: 4 })
  expect(JSON.stringify(await look(con.person))).toContain('Olga Older')
  await stepDownAsConvenor(con.person, it)
  expect(await look(con.person)).toEqual({ refused: 'not-allowed' })
})

test('a member reads every day on which a convenor looked, a page at a time', async () => {
  await appointed()
  const [mo] = members
  const [days, first] = [45, now()]
  for (let day = 0; day < days; day++) {
    freezeClock(addDays(first, day).toISOString())
    await look(con.person)
  }
  const read: Date[] = []
  let before: string | undefined
  let pages = 0
  do {
    const page = await listLooksAtOwn(mo!.person, mo!.place, before)
    read.push(...page.looks.map((one) => one.at))
    before = page.next
    pages++
  } while (before)
  expect(pages).toBe(3)
  expect(read).toHaveLength(days)
  expect(read).toEqual([...read].sort((one, other) => other.getTime() - one.getTime()))
  // Nobody reads those of another, whatever the address says.
  expect((await listLooksAtOwn(con.person, mo!.place)).looks).toEqual([])
  expect((await listLooksAtOwn(mo!.person, mo!.place, 'nonsense')).looks).toHaveLength(20)
})

test('two officers end a term early, and neither can alone', async () => {
  const it = await appointed()
  await expect(confirmConvenorEnd(chair, it)).rejects.toEqual(refused('not-there'))
  await proposeConvenorEnd(chair, it)
  await expect(confirmConvenorEnd(chair, it)).rejects.toEqual(refused('two-people'))
  expect(await convenesNow(con.person, 'lgbt')).toBe(true)
  await confirmConvenorEnd(secretary, it)
  expect(await convenesNow(con.person, 'lgbt')).toBe(false)
})

test('the audit keeps that officers appointed somebody, never whom or for which network', async () => {
  const before = await database().$count(auditEntries)
  const it = await appointed()
  await look(con.person)
  const entries = (await database().select().from(auditEntries)).slice(before)
  expect(entries.map(({ action }) => action)).toEqual(['convenor.proposed', 'convenor.confirmed'])
  const said = JSON.stringify(entries)
  for (const secret of ['lgbt', con.person.personId, con.place, members[0]!.person.personId])
    expect(said).not.toContain(secret)
  expect(said).toContain(it.convenorId)
})

test('leaving takes the term, the looks and the support with it', async () => {
  const it = await appointed()
  await look(con.person)
  const [mo, max] = members
  await leaveNetwork(mo!.person, { personId: mo!.person.personId, network: 'lgbt' })
  expect((await listLooksAtOwn(mo!.person, mo!.place)).looks).toEqual([])
  const support = eq(convenorBackers.convenorId, it.convenorId)
  expect(await database().$count(convenorBackers, support)).toBe(1)
  await leave(con.person, { personId: con.person.personId })
  expect(await database().$count(networkConvenors)).toBe(0)
  // The member still reads that somebody looked; who it was went with them.
  expect((await listLooksAtOwn(max!.person, max!.place)).looks).toMatchObject([{ name: null }])
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.personId, con.person.personId))
  expect(mails.map(({ message }) => message)).not.toContain('convenor-appointed')
})

test('what a member of the network sees of offers, and nobody else', async () => {
  const it = await offer(con)
  const [mo] = members
  await backConvenor(mo!.person, it)
  expect((await listOffersToConvene(mo!.person, 'lgbt'))!.offers).toEqual([
    { id: it.convenorId, name: 'Connie Convenor', backed: true },
  ])
  expect((await listOffersToConvene(con.person, 'lgbt'))!.own).toMatchObject({ state: 'offered' })
  expect(await listOffersToConvene(await aMember(), 'lgbt')).toBeUndefined()
})
