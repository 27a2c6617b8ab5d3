import '@/tests/support/database'
import { eq, like } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { eventSignUps, events } from '@/db/schema/movement/events'
import { networkLooks, networkMemberships } from '@/db/schema/people/networks'
import { terms } from '@/db/schema/people/officers'
import { members } from '@/db/schema/people/people'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { calendarFile } from '@/lib/kernel/calendar-file'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { eventForCalendar } from '@/lib/movement/events/calendar-event'
import { cancelEvent } from '@/lib/movement/events/cancel-event'
import { changeEvent } from '@/lib/movement/events/change-event'
import { draftEvent } from '@/lib/movement/events/draft-event'
import { listComingEvents, listHeldEvents, listHolders } from '@/lib/movement/events/list-events'
import { publishEvent } from '@/lib/movement/events/publish-event'
import { readEvent } from '@/lib/movement/events/read'
import { checkInAtEvent } from '@/lib/movement/events/running/check-in-at-event'
import { followUpEvent } from '@/lib/movement/events/running/follow-up'
import { countNetworkSignUps, readSignUps } from '@/lib/movement/events/running/read-sign-ups'
import { fillEventPlaces } from '@/lib/movement/events/sign-ups/fill-places'
import { sayEventNeeds } from '@/lib/movement/events/sign-ups/say-needs'
import { signUpForEvent } from '@/lib/movement/events/sign-ups/sign-up'
import { leaveNetwork } from '@/lib/people/networks/leave-network'
import { listOutgoingMails } from '@/lib/records/outgoing-mail/read'
import { aConvenor, anEvent, aPublishedEvent, inNetwork } from '@/tests/support/events'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const room = (number: number) => ({ number, how: 'room' as const })
const ownEvent = { network: 'lgbt', audience: 'own', title: 'Film night' } as const

let convenor: PersonActor
let secretary: PersonActor
let member: PersonActor

beforeEach(async () => {
  await database().delete(events)
  await database().delete(networkMemberships)
  await database().delete(terms)
  await database().delete(outgoingMails)
  secretary = await anOfficer('secretary')
  convenor = await aConvenor('lgbt')
  member = await inNetwork('lgbt')
})
afterEach(thawClock)

test('what is for a network alone is written by its convenors and read by its members, and by nobody else', async () => {
  await expect(draftEvent(secretary, anEvent(ownEvent))).rejects.toEqual(refused('not-allowed'))
  await expect(draftEvent(member, anEvent(ownEvent))).rejects.toEqual(refused('not-allowed'))
  await expect(draftEvent({ ...convenor, secondFactor: false }, anEvent(ownEvent))).rejects.toEqual(
    refused('second-factor'),
  )
  const number = await aPublishedEvent(convenor, ownEvent)
  expect(await listHolders(convenor)).toEqual([{ network: 'lgbt', group: null, place: null }])
  expect((await listHeldEvents(convenor)).coming).toMatchObject([{ number }])
  expect(await readEvent(member, number)).toMatchObject({ title: 'Film night', holds: false })
  expect(await listComingEvents(member, { network: 'lgbt' })).toMatchObject([{ number }])
  const outside = await inNetwork('women')
  for (const viewer of [outside, secretary, visitor, await aMember()]) {
    expect(await readEvent(viewer, number)).toBeUndefined()
    expect(await listComingEvents(viewer)).toEqual([])
    expect((await listHeldEvents(viewer)).coming).toEqual([])
  }
})

test('by no form sent by hand does anybody outside learn that there is something for a network', async () => {
  const own = await aPublishedEvent(convenor, ownEvent)
  const { number: draft } = await draftEvent(
    convenor,
    anEvent({ ...ownEvent, audience: 'members' }),
  )
  const outside = await inNetwork('women')
  for (const number of [own, draft, 99_999])
    for (const viewer of [outside, secretary]) {
      const change = { ...anEvent(), number, revision: 0 }
      for (const tried of [
        () => signUpForEvent(viewer, room(number)),
        () => sayEventNeeds(viewer, { number, needs: 'A ramp' }),
        () => changeEvent(viewer, change),
        () => publishEvent(viewer, change),
        () => cancelEvent(viewer, { number, why: 'Rain' }),
        () => checkInAtEvent(viewer, { number, signUpId: newId(), came: true }),
        () => followUpEvent(viewer, { number, whom: 'all', text: 'Thank you.' }),
      ])
        await expect(tried()).rejects.toEqual(refused('not-there'))
      expect(await readSignUps(viewer, { number })).toEqual({ refused: 'not-there' })
    }
})

test('whoever lapses is asked to nothing of a network that they cannot read, and the place is free', async () => {
  const number = await aPublishedEvent(convenor, { ...ownEvent, capacity: 1 })
  const waits = await inNetwork('lgbt')
  await signUpForEvent(member, room(number))
  await signUpForEvent(waits, room(number))
  await database()
    .update(members)
    .set({ resignedAt: now() })
    .where(eq(members.personId, member.personId))
  await database().delete(outgoingMails)
  await changeEvent(convenor, {
    ...anEvent({ ...ownEvent, capacity: 1, venue: 'The Miners’ Hall' }),
    number,
    revision: 0,
  })
  await fillEventPlaces(system('events'), {})
  expect(await mailsTo(member.email)).toEqual([])
  expect(await readEvent(waits, number)).toMatchObject({ signUp: { state: 'place' } })
})

test('that somebody comes stands in no row with their name, and goes when they leave the network', async () => {
  const number = await aPublishedEvent(convenor, { ...ownEvent, capacity: 1 })
  const waits = await inNetwork('lgbt')
  await signUpForEvent(member, room(number))
  await signUpForEvent(waits, room(number))
  const rows = await database().select().from(eventSignUps)
  expect(rows.map(({ personId }) => personId)).toEqual([null, null])
  await leaveNetwork(member, { personId: member.personId, network: 'lgbt' })
  expect(await database().$count(eventSignUps)).toBe(1)
  await fillEventPlaces(system('events'), {})
  expect(await readEvent(waits, number)).toMatchObject({ signUp: { state: 'place' } })
  expect((await mailsTo(waits.email)).map(({ message }) => message)).toContain('network-event-news')
})

test('convenors read by name who agreed to be seen by them, and each of these reads that they looked', async () => {
  const number = await aPublishedEvent(convenor, ownEvent)
  const older = await inNetwork('lgbt', 4)
  await database()
    .update(networkMemberships)
    .set({ consentVersion: 3 })
    .where(eq(networkMemberships.personId, older.personId))
  for (const one of [member, older, convenor]) await signUpForEvent(one, room(number))
  await sayEventNeeds(older, { number, needs: 'Captions' })
  const read = await readSignUps(convenor, { number })
  if ('refused' in read) throw new Error(read.refused)
  expect(read.signUps.map(({ name }) => name).toSorted()).toEqual(
    [convenor.name, member.name].toSorted(),
  )
  expect(read).toMatchObject({ total: 3, unnamed: 1, needs: ['Captions'] })
  expect(JSON.stringify(read.signUps)).not.toMatch(new RegExp(`Captions|${older.name}"`))
  const looked = await database()
    .select({ personId: networkMemberships.personId })
    .from(networkLooks)
    .innerJoin(networkMemberships, eq(networkMemberships.id, networkLooks.membershipId))
  expect(looked).toEqual([{ personId: member.personId }])
})

test('no email, calendar, audit entry or list of emails says of a network’s own event what it is or who comes', async () => {
  const entries = await database().$count(auditEntries)
  const number = await aPublishedEvent(convenor, ownEvent)
  await signUpForEvent(member, room(number))
  await cancelEvent(convenor, { number, why: 'The film did not come.' })
  const [mail] = await database().select().from(outgoingMails)
  expect(mail!.message).toBe('network-event-news')
  const [event] = await database().select().from(events)
  expect(calendarFile([eventForCalendar(event!)])).not.toMatch(/film|lgbt/i)
  expect(await database().$count(auditEntries)).toBe(entries)
  const clerk = await anOfficer('membership-secretary')
  expect(JSON.stringify(await listOutgoingMails(clerk, {}))).not.toContain('network-event-news')
})

test('an open event of a network is fine: officers see roughly how many, and no entry says who wrote it', async () => {
  const number = await aPublishedEvent(convenor, { network: 'lgbt', title: 'Pride picnic' })
  expect(await readEvent(visitor, number)).toMatchObject({ title: 'Pride picnic' })
  for (const one of [member, await aMember()]) await signUpForEvent(one, room(number))
  expect(await countNetworkSignUps(secretary)).toMatchObject([
    { number, network: 'lgbt', signedUp: 'fewer than 5' },
  ])
  expect(await countNetworkSignUps(member)).toEqual([])
  expect(await readSignUps(secretary, { number })).toEqual({ refused: 'not-allowed' })
  for (let i = 0; i < 5; i += 1) await signUpForEvent(await aMember(), room(number))
  expect(await countNetworkSignUps(secretary)).toMatchObject([{ signedUp: '5 to 9' }])
  const entries = await database()
    .select()
    .from(auditEntries)
    .where(like(auditEntries.action, 'event.published'))
  const [own] = entries.filter(({ detail }) => detail.number === number)
  expect(own).toBeDefined()
  expect(JSON.stringify(own)).not.toContain(convenor.personId)
})

test('after a network’s own event the message stands on its page, for those who had signed up', async () => {
  const number = await aPublishedEvent(convenor, ownEvent)
  await signUpForEvent(member, room(number))
  const another = await inNetwork('lgbt')
  freezeClock(addDays(now(), 11))
  const read = await readSignUps(convenor, { number })
  if ('refused' in read) throw new Error(read.refused)
  await checkInAtEvent(convenor, { number, signUpId: read.signUps[0]!.id, came: true })
  await followUpEvent(convenor, { number, whom: 'came', text: 'Thank you for **cake**.' })
  expect((await mailsTo(member.email)).map(({ message }) => message)).toEqual([
    'network-event-news',
  ])
  expect(await readEvent(member, number)).toMatchObject({ messageAfter: 'Thank you for **cake**.' })
  expect(await readEvent(another, number)).toMatchObject({ messageAfter: null })
})
