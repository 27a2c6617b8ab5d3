import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { placesHeadline } from '@/app/places/places-headline'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { organiserTerms } from '@/db/schema/people/organisers'
import { people } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { leave } from '@/lib/membership/leaving/leave'
import { organisation } from '@/lib/organisation'
import { confirmOrganiser } from '@/lib/people/organisers/confirm-organiser'
import { declineOrganiser } from '@/lib/people/organisers/decline-organiser'
import { offerForm } from '@/lib/people/organisers/forms'
import { offerToOrganise } from '@/lib/people/organisers/offer-to-organise'
import {
  listOrganisers,
  listOwnOrganising,
  listPlaces,
  organisersOf,
} from '@/lib/people/organisers/read'
import { showOrganiser } from '@/lib/people/organisers/show-organiser'
import { stopOrganising } from '@/lib/people/organisers/stop-organising'
import { takePlaceCounts } from '@/lib/people/organisers/take-place-counts'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

const [here, there] = organisation.place.names as [string, string]
let tom: PersonActor
let maureen: PersonActor

beforeAll(async () => {
  tom = await anOfficer('secretary', { email: 'tom@post.example' })
  maureen = await anOfficer('co-chair', { email: 'maureen@post.example' })
})

async function offered(given: { shown?: boolean; place?: string; by?: PersonActor } = {}) {
  const member = given.by ?? (await aMember())
  await offerToOrganise(member, {
    place: given.place ?? here,
    consent: 1,
    shown: given.shown ?? false,
  })
  const { id } = (await listOwnOrganising(member)).find((one) => one.offered)!
  return { member, term: id }
}

async function organiser(given: Parameters<typeof offered>[0] = {}) {
  const one = await offered(given)
  await confirmOrganiser(tom, { term: one.term })
  await confirmOrganiser(maureen, { term: one.term })
  return one
}

const at = () => new Date()
const ids = async (place = here) =>
  (await organisersOf(place, at())).map(({ personId }) => personId)
const seenBy = async (viewer: PersonActor, place = here) =>
  (await listPlaces(viewer))!.find(({ name }) => name === place)!.organisers

test('an offer counts once two different officers have said yes, and they hear of it', async () => {
  const { member, term } = await offered()
  expect((await mailsTo('tom@post.example'))[0]!.message).toBe('organiser-offered')
  await confirmOrganiser(tom, { term })
  expect(await ids()).not.toContain(member.personId)
  await expect(confirmOrganiser(tom, { term })).rejects.toMatchObject({ code: 'two-people' })
  await confirmOrganiser(maureen, { term })
  expect(await ids()).toContain(member.personId)
  expect((await mailsTo(member.email))[0]).toMatchObject({
    message: 'organiser-answered',
    props: { given: true },
  })
  await expect(confirmOrganiser(maureen, { term })).rejects.toMatchObject({
    code: 'moved-meanwhile',
  })
})

test('of two officers at once one is first and one is second, never the same twice', async () => {
  const { member, term } = await offered()
  await Promise.allSettled([1, 2, 3].map(() => confirmOrganiser(tom, { term })))
  expect(await ids()).not.toContain(member.personId)
  await Promise.allSettled([1, 2].map(() => confirmOrganiser(maureen, { term })))
  expect((await ids()).filter((id) => id === member.personId)).toHaveLength(1)
})

test('nobody says yes to their own offer, and one no is enough', async () => {
  const { term } = await offered({ by: tom, place: there })
  await expect(confirmOrganiser(tom, { term })).rejects.toMatchObject({ code: 'own-case' })
  await expect(confirmOrganiser(await aMember(), { term })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await declineOrganiser(maureen, { term })
  expect(await listOwnOrganising(tom)).toEqual([])
  expect((await listOrganisers(maureen))!.offers.map(({ id }) => id)).not.toContain(term)
})

test('members see an organiser only with the consent for it, which one press takes back', async () => {
  const { member, term } = await organiser({ place: there })
  const reader = await aMember()
  expect(await seenBy(reader, there)).toEqual([])
  await showOrganiser(member, { term, show: 'yes' })
  expect(await seenBy(reader, there)).toEqual([{ name: member.name, email: member.email }])
  await expect(showOrganiser(reader, { term, show: 'no' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await showOrganiser(member, { term, show: 'no' })
  expect(await seenBy(reader, there)).toEqual([])
  const entries = await database()
    .select({ action: auditEntries.action })
    .from(auditEntries)
    .where(eq(auditEntries.actorId, member.personId))
  expect(entries.map(({ action }) => action)).toEqual(['organiser.offered'])
})

test('who leaves, stops or is ended by an officer is seen and written to no more', async () => {
  const reader = await aMember()
  const third = organisation.place.names[7]!
  for (const ends of [
    (one: PersonActor) => leave(one, { personId: one.personId }),
    (one: PersonActor, term: string) => stopOrganising(one, { term }),
    (_: PersonActor, term: string) => stopOrganising(maureen, { term }),
  ]) {
    const { member, term } = await organiser({ place: third, shown: true })
    expect(await seenBy(reader, third)).toHaveLength(1)
    await ends(member, term)
    expect(await seenBy(reader, third)).toEqual([])
    expect(await ids(third)).toEqual([])
    const [row] = await database().select().from(organiserTerms).where(eq(organiserTerms.id, term))
    expect(row).toMatchObject({ state: 'ended', shownSince: null })
  }
})

test('a term offered again takes over from the one that runs', async () => {
  const fourth = organisation.place.names[8]!
  const { member } = await organiser({ place: fourth })
  await organiser({ by: member, place: fourth })
  expect(await ids(fourth)).toEqual([member.personId])
})

test('places are for members, with few said as few', async () => {
  const reader = await aMember()
  const place = organisation.place.names[4]!
  const live = async () => {
    const { personId } = await aMember()
    await database().update(people).set({ constituency: place }).where(eq(people.id, personId))
  }
  const told = async () => (await listPlaces(reader))!.find(({ name }) => name === place)!.members
  const aMonthLater = async () => {
    freezeClock(addDays(now(), 31))
    await takePlaceCounts(system('monthly'), {})
  }
  expect(await told()).toBe('not counted yet')
  await aMonthLater()
  // One comes in each month. Nobody can tell in which: the figure moves when five have come since it was told, and says from where to where.
  for (const [came, says] of [
    [4, 'fewer than 5'],
    [5, '5 to 9'],
    [9, '5 to 9'],
    [10, '10 to 14'],
    [14, '10 to 14'],
  ] as const) {
    const { length } = await database().select().from(people).where(eq(people.constituency, place))
    for (let count = length; count < came; count += 1) {
      const before = await told()
      await live()
      await takePlaceCounts(system('monthly'), {})
      expect(await told()).toBe(before)
      await aMonthLater()
    }
    expect(await told()).toBe(says)
  }
  thawClock()
  expect(await listPlaces(await aPerson())).toBeUndefined()
})

test('the headline says what is near: nothing known, none, one, many', () => {
  const place = (count: number) => ({
    name: 'Hexham',
    own: true,
    near: false,
    members: '7',
    organisers: Array.from({ length: count }, (_, n) => ({ name: `${n}`, email: `${n}` })),
  })
  expect(placesHeadline([{ ...place(1), own: false }])).toBe('Find us in your constituency')
  expect([0, 1, 2].map((count) => placesHeadline([place(count)]))).toEqual([
    'Hexham needs an organiser',
    'One organiser is near you',
    '2 organisers are near you',
  ])
  const near = { ...place(1), name: 'Redcar', own: false, near: true }
  expect(placesHeadline([place(0), near])).toBe('Your nearest organiser is in Redcar')
  expect(placesHeadline([place(0), near, near, { ...near, organisers: [] }])).toBe(
    'Organisers are near you, in 2 constituencies',
  )
  expect(placesHeadline([place(1), near])).toBe('One organiser is near you')
})

test('places of one area stand together, the reader’s own first and those near it next', async () => {
  const reader = await aMember()
  await database()
    .update(people)
    .set({ constituency: 'Redcar' })
    .where(eq(people.id, reader.personId))
  const places = (await listPlaces(reader))!
  expect(places).toHaveLength(organisation.place.names.length)
  expect(places[0]).toMatchObject({ name: 'Redcar', own: true, near: false, area: 'Tees Valley' })
  const near = places.filter((place) => place.near).map(({ name }) => name)
  expect(near).toEqual(
    organisation.place.areas!['Tees Valley']!.filter((name) => name !== 'Redcar'),
  )
  expect(places.slice(1, 1 + near.length).map(({ name }) => name)).toEqual(near)
  const areas = places.slice(1).map(({ area }) => area)
  expect(areas.filter((area, at) => area !== areas[at - 1])).toEqual([...new Set(areas)])
})

test('every place of the profile is in one area', () => {
  const inAreas = Object.values(organisation.place.areas!).flat()
  expect(inAreas.toSorted()).toEqual([...organisation.place.names].toSorted())
})

test('the consents are ticks for these very words', () => {
  const sent = { place: here, consent: '1' }
  expect(offerForm.parse(sent)).toEqual({ place: here, consent: 1, shown: false })
  expect(offerForm.parse({ ...sent, shown: '1' }).shown).toBe(true)
  expect(offerForm.safeParse({ place: here }).success).toBe(false)
  expect(offerForm.safeParse({ ...sent, place: 'Narnia' }).success).toBe(false)
})
