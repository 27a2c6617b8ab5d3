import '@/tests/support/database'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { eventSignUps, events } from '@/db/schema/movement/events'
import { terms } from '@/db/schema/people/officers'
import { members } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { leave } from '@/lib/membership/leaving/leave'
import { changeEvent } from '@/lib/movement/events/change-event'
import { readEvent } from '@/lib/movement/events/read'
import { fillEventPlaces } from '@/lib/movement/events/sign-ups/fill-places'
import { sayEventNeeds } from '@/lib/movement/events/sign-ups/say-needs'
import { signUpForEvent } from '@/lib/movement/events/sign-ups/sign-up'
import { withdrawFromEvent } from '@/lib/movement/events/sign-ups/withdraw-from-event'
import { anEvent, aPublishedEvent } from '@/tests/support/events'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const room = (number: number) => ({ number, how: 'room' as const })

let secretary: PersonActor

beforeEach(async () => {
  await database().delete(events)
  await database().delete(terms)
  await database().delete(outgoingMails)
  secretary = await anOfficer('secretary')
})

async function membersOf(count: number) {
  const members: PersonActor[] = []
  for (let i = 0; i < count; i += 1) members.push(await aMember())
  return members
}

/** Who has a place and who waits, in the order of their turns. */
async function list() {
  const rows = await database().select().from(eventSignUps).orderBy(asc(eventSignUps.turn))
  const inState = (state: string) =>
    rows.filter((row) => row.state === state).map(({ personId }) => personId)
  return { place: inState('place'), waiting: inState('waiting'), turns: rows.map((r) => r.turn) }
}

test('of twelve who want five places at the same moment five have one, and the others wait in one order', async () => {
  const number = await aPublishedEvent(secretary, { capacity: 5 })
  const members = await membersOf(12)
  const answers = await Promise.all(members.map((member) => signUpForEvent(member, room(number))))
  expect(answers.filter(({ state }) => state === 'place')).toHaveLength(5)
  const { place, waiting, turns } = await list()
  expect(place).toHaveLength(5)
  expect(waiting).toHaveLength(7)
  expect(turns).toEqual(Array.from({ length: 12 }, (_, turn) => turn + 1))
})

test('whoever clicks five times at once has one place', async () => {
  const number = await aPublishedEvent(secretary)
  const [member] = await membersOf(1)
  await Promise.all([1, 2, 3, 4, 5].map(() => signUpForEvent(member!, room(number))))
  expect((await list()).place).toEqual([member!.personId])
})

test('while some withdraw and others sign up at once nobody is overtaken, and no place is lost or given twice', async () => {
  const number = await aPublishedEvent(secretary, { capacity: 4 })
  const members = await membersOf(10)
  for (const member of members.slice(0, 8)) await signUpForEvent(member, room(number))
  await Promise.all([
    ...members.slice(0, 3).map((member) => withdrawFromEvent(member, { number })),
    ...members.slice(8).map((member) => signUpForEvent(member, room(number))),
  ])
  const { place, waiting } = await list()
  expect(place).toEqual(members.slice(3, 7).map(({ personId }) => personId))
  expect(waiting[0]).toBe(members[7]!.personId)
  expect(waiting).toHaveLength(3)
  for (const { email } of members.slice(4, 7))
    expect((await mailsTo(email)).map(({ message }) => message)).toEqual(['event-place-freed'])
  expect(await mailsTo(members[3]!.email)).toEqual([])
  expect(await mailsTo(members[7]!.email)).toEqual([])
})

test('whoever withdraws leaves nothing, and comes back at the end of the line', async () => {
  const number = await aPublishedEvent(secretary, { capacity: 1 })
  const [first, second] = await membersOf(2)
  await signUpForEvent(first!, room(number))
  expect(await signUpForEvent(second!, room(number))).toEqual({ state: 'waiting' })
  expect(await readEvent(second!, number)).toMatchObject({
    places: { capacity: 1, left: 0 },
    signUp: { state: 'waiting', before: 0 },
  })
  await withdrawFromEvent(first!, { number })
  expect(await readEvent(second!, number)).toMatchObject({ signUp: { state: 'place' } })
  await expect(withdrawFromEvent(first!, { number })).rejects.toEqual(refused('not-there'))
  expect(await signUpForEvent(first!, room(number))).toEqual({ state: 'waiting' })
})

test('online there is room for everybody, and whoever goes online leaves the place in the room', async () => {
  const number = await aPublishedEvent(secretary, {
    capacity: 1,
    onlineLink: 'https://meet.example/a',
  })
  const [first, second, third] = await membersOf(3)
  await signUpForEvent(first!, room(number))
  await signUpForEvent(second!, room(number))
  expect(await signUpForEvent(third!, { number, how: 'online' })).toEqual({ state: 'place' })
  await signUpForEvent(first!, { number, how: 'online' })
  expect(await readEvent(second!, number)).toMatchObject({ signUp: { state: 'place' } })
  const roomOnly = await aPublishedEvent(secretary)
  await expect(signUpForEvent(first!, { number: roomOnly, how: 'online' })).rejects.toEqual(
    refused('event.not-so'),
  )
})

test('a larger room moves up those who wait, and a smaller one takes no place away', async () => {
  const number = await aPublishedEvent(secretary, { capacity: 1 })
  const members = await membersOf(4)
  for (const member of members) await signUpForEvent(member, room(number))
  const [event] = await database().select().from(events).where(eq(events.number, number))
  const same = { ...anEvent({ startsAt: event!.startsAt }), number }
  await changeEvent(secretary, { ...same, capacity: 3, revision: 0 })
  expect((await list()).place).toHaveLength(3)
  await changeEvent(secretary, { ...same, capacity: 1, revision: 1 })
  expect((await list()).place).toHaveLength(3)
  await changeEvent(secretary, { ...same, capacity: null, revision: 2 })
  expect((await list()).waiting).toEqual([])
})

test('an event that goes online takes everybody with it, those who waited too, and nobody is sent to a room that is gone', async () => {
  const onlineLink = 'https://meet.example/a'
  const number = await aPublishedEvent(secretary, { capacity: 1, onlineLink })
  const [comes, waits, online] = await membersOf(3)
  for (const one of [comes!, waits!]) await signUpForEvent(one, room(number))
  await signUpForEvent(online!, { number, how: 'online' })
  const [event] = await database().select().from(events).where(eq(events.number, number))
  const nowhere = { town: null, venue: null, capacity: null }
  const changed = { ...anEvent({ startsAt: event!.startsAt, onlineLink, ...nowhere }), number }
  await changeEvent(secretary, { ...changed, revision: 0 })
  for (const one of [comes!, waits!, online!]) {
    expect(await readEvent(one, number)).toMatchObject({
      onlineLink,
      signUp: { how: 'online', state: 'place' },
    })
    expect((await mailsTo(one.email)).map(({ message }) => message)).toEqual(['event-changed'])
  }
})

test('an event that is no longer online gives whoever came so a turn after those who wait for the room', async () => {
  const number = await aPublishedEvent(secretary, {
    capacity: 1,
    onlineLink: 'https://meet.example/a',
  })
  const [first, second, comes, waits] = await membersOf(4)
  for (const one of [first!, second!]) await signUpForEvent(one, { number, how: 'online' })
  for (const one of [comes!, waits!]) await signUpForEvent(one, room(number))
  const [event] = await database().select().from(events).where(eq(events.number, number))
  const same = { ...anEvent({ startsAt: event!.startsAt }), number }
  await changeEvent(secretary, { ...same, capacity: 3, revision: 0 })
  const ids = (people: (PersonActor | undefined)[]) => people.map((one) => one!.personId)
  expect(await list()).toMatchObject({
    place: ids([comes, waits, first]),
    waiting: ids([second]),
  })
  expect(await readEvent(second!, number)).toMatchObject({ signUp: { how: 'room', before: 0 } })
  const told = async ({ email }: PersonActor) =>
    (await mailsTo(email)).map(({ message }) => message)
  // Only whoever waited before is told of a place that came free.
  expect(await told(waits!)).toEqual(['event-changed', 'event-place-freed'])
  for (const one of [first!, second!, comes!]) expect(await told(one)).toEqual(['event-changed'])
})

test('whoever left us or died is off the list of what is to come, and who waits moves up', async () => {
  const number = await aPublishedEvent(secretary, { capacity: 3, audience: 'members' })
  const open = await aPublishedEvent(secretary)
  const [leaves, dies, stays, waits] = await membersOf(4)
  for (const one of [leaves!, dies!, stays!, waits!]) await signUpForEvent(one, room(number))
  for (const one of [leaves!, dies!]) await signUpForEvent(one, room(open))
  await leave(leaves!, { personId: leaves!.personId })
  await database()
    .update(members)
    .set({ diedAt: now() })
    .where(eq(members.personId, dies!.personId))
  await fillEventPlaces(system('events'), {})
  const rows = await database().select().from(eventSignUps).orderBy(asc(eventSignUps.signedUpAt))
  expect(rows.map(({ personId, state }) => [personId, state])).toEqual([
    [stays!.personId, 'place'],
    [waits!.personId, 'place'],
    [leaves!.personId, 'place'],
  ])
  expect((await mailsTo(waits!.email)).map(({ message }) => message)).toEqual(['event-place-freed'])
})

test('what somebody needs is sealed, theirs to change, and gone when they withdraw', async () => {
  const number = await aPublishedEvent(secretary)
  const supporter = await aPerson()
  await expect(sayEventNeeds(supporter, { number, needs: 'A ramp' })).rejects.toEqual(
    refused('not-there'),
  )
  await signUpForEvent(supporter, room(number))
  await sayEventNeeds(supporter, { number, needs: 'A ramp' })
  const [row] = await database().select().from(eventSignUps)
  expect(row!.needsSealed).not.toContain('A ramp')
  expect(await readEvent(supporter, number)).toMatchObject({ signUp: { needs: 'A ramp' } })
  await sayEventNeeds(supporter, { number, needs: '' })
  expect((await database().select().from(eventSignUps))[0]!.needsSealed).toBeNull()
  await withdrawFromEvent(supporter, { number })
  expect(await database().$count(eventSignUps)).toBe(0)
})
