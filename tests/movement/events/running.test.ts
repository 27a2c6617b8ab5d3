import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { events } from '@/db/schema/movement/events'
import { terms } from '@/db/schema/people/officers'
import { members } from '@/db/schema/people/people'
import { rateLimits } from '@/db/schema/people/sign-in'
import { readOwnFeed } from '@/lib/democracy/meetings/calendar/read-feed'
import { renewCalendarFeed } from '@/lib/democracy/meetings/calendar/renew-feed'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { calendarFile } from '@/lib/kernel/calendar-file'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { eventForCalendar } from '@/lib/movement/events/calendar-event'
import { cancelEvent } from '@/lib/movement/events/cancel-event'
import { changeEvent } from '@/lib/movement/events/change-event'
import { askAsGuest } from '@/lib/movement/events/guests/ask-as-guest'
import { comeAsGuest } from '@/lib/movement/events/guests/come-as-guest'
import { listOpenEvents } from '@/lib/movement/events/list-events'
import { readEventFeed } from '@/lib/movement/events/read-event-feed'
import { remindOfEvents } from '@/lib/movement/events/remind-of-events'
import { checkInAtEvent } from '@/lib/movement/events/running/check-in-at-event'
import { followUpEvent } from '@/lib/movement/events/running/follow-up'
import { readSignUps } from '@/lib/movement/events/running/read-sign-ups'
import { sayEventNeeds } from '@/lib/movement/events/sign-ups/say-needs'
import { signUpForEvent } from '@/lib/movement/events/sign-ups/sign-up'
import { aConvenor, anEvent, aPublishedEvent } from '@/tests/support/events'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const room = (number: number) => ({ number, how: 'room' as const })
/** A Saturday in summer, at 2pm here. */
const startsAt = new Date('2031-07-12T13:00:00Z')
const guestEmail = 'guest@post.example'

let secretary: PersonActor
let member: PersonActor

beforeEach(async () => {
  freezeClock('2031-07-01T12:00:00Z')
  await database().delete(events)
  await database().delete(terms)
  await database().delete(outgoingMails)
  await database().delete(rateLimits)
  secretary = await anOfficer('secretary')
  member = await aMember({ name: 'Bea Member' })
})
afterEach(thawClock)

async function comesGuest(number: number) {
  await askAsGuest(visitor, { number, email: guestEmail })
  const [mail] = await mailsTo(guestEmail)
  const token = new URL(mail!.props.link!).searchParams.get('token')!
  return comeAsGuest(visitor, { token, name: 'Ada Guest', how: 'room', needs: '', news: false })
}

async function listOf(number: number) {
  const read = await readSignUps(secretary, { number })
  if ('refused' in read) throw new Error(read.refused)
  return read
}

const messagesTo = async (email: string) => (await mailsTo(email)).map(({ message }) => message)

test('whoever holds it reads who comes and what is needed, not whose need it is', async () => {
  const number = await aPublishedEvent(secretary, { startsAt })
  await signUpForEvent(member, room(number))
  await sayEventNeeds(member, { number, needs: 'A crèche for two' })
  await comesGuest(number)
  const read = await listOf(number)
  expect(read.signUps).toMatchObject([
    { name: 'Ada Guest', guest: true },
    { name: 'Bea Member', guest: false },
  ])
  expect(read.needs).toEqual(['A crèche for two'])
  expect(JSON.stringify(read.signUps)).not.toContain('crèche')
  const treasurer = await anOfficer('treasurer')
  for (const viewer of [member, treasurer, visitor])
    expect(await readSignUps(viewer, { number })).toHaveProperty('refused')
})

test('people are reminded once, on the day before from nine in the morning, and not those who wait', async () => {
  const number = await aPublishedEvent(secretary, { startsAt, capacity: 1 })
  await comesGuest(number)
  await signUpForEvent(member, room(number))
  const remind = () => remindOfEvents(system('daily'), {})
  for (const [at, sent] of [
    ['2031-07-10T12:00:00Z', 0],
    // Five to nine here, then five past.
    ['2031-07-11T07:55:00Z', 0],
    ['2031-07-11T08:05:00Z', 1],
    ['2031-07-11T18:00:00Z', 1],
    ['2031-07-12T08:00:00Z', 1],
  ] as const) {
    freezeClock(at)
    await Promise.all([remind(), remind()])
    const reminders = (await messagesTo(guestEmail)).filter((name) => name === 'event-reminder')
    expect(reminders, at).toHaveLength(sent)
  }
  expect(await messagesTo(member.email)).toEqual([])
})

test('what nobody could send the day before goes on the day, and never for what is moved or cancelled', async () => {
  const number = await aPublishedEvent(secretary, { startsAt })
  await signUpForEvent(member, room(number))
  const cancelled = await aPublishedEvent(secretary, { startsAt })
  await signUpForEvent(member, room(cancelled))
  await cancelEvent(secretary, { number: cancelled, why: 'Rain' })
  freezeClock('2031-07-12T06:00:00Z')
  await remindOfEvents(system('daily'), {})
  expect(await messagesTo(member.email)).toEqual(['event-reminder', 'event-cancelled'])
  const later = new Date('2031-07-20T13:00:00Z')
  await changeEvent(secretary, { ...anEvent({ startsAt: later }), number, revision: 0 })
  freezeClock('2031-07-19T12:00:00Z')
  await remindOfEvents(system('daily'), {})
  expect((await messagesTo(member.email)).slice(0, 2)).toEqual(['event-reminder', 'event-changed'])
})

test('at the door whoever holds it ticks who came, on the day and not before, and those who waited as well', async () => {
  const number = await aPublishedEvent(secretary, { startsAt, capacity: 1 })
  await signUpForEvent(member, room(number))
  await comesGuest(number)
  const [guest, own] = (await listOf(number)).signUps
  const tick = (by: PersonActor, signUpId: string, came = true) =>
    checkInAtEvent(by, { number, signUpId, came })
  await expect(tick(secretary, own!.id)).rejects.toEqual(refused('event.too-early'))
  freezeClock('2031-07-12T12:30:00Z')
  await expect(tick(member, own!.id)).rejects.toEqual(refused('not-allowed'))
  await Promise.all([tick(secretary, own!.id), tick(secretary, own!.id)])
  await tick(secretary, guest!.id)
  expect(await listOf(number)).toMatchObject({ came: 2, waiting: 0 })
  await tick(secretary, own!.id, false)
  expect(await listOf(number)).toMatchObject({ came: 1 })
  const other = await aPublishedEvent(secretary, { startsAt })
  await expect(
    checkInAtEvent(secretary, { number: other, signUpId: own!.id, came: true }),
  ).rejects.toEqual(refused('event.not-theirs'))
})

test('afterwards there is one email, to those who came or to all, and no second one', async () => {
  const number = await aPublishedEvent(secretary, { startsAt })
  await signUpForEvent(member, room(number))
  await comesGuest(number)
  const text = 'Thank you, **all of you**.'
  const write = () => followUpEvent(secretary, { number, whom: 'came', text })
  await expect(write()).rejects.toEqual(refused('event.not-over'))
  freezeClock('2031-07-12T14:00:00Z')
  const [guest] = (await listOf(number)).signUps
  await checkInAtEvent(secretary, { number, signUpId: guest!.id, came: true })
  freezeClock('2031-07-13T12:00:00Z')
  const answers = await Promise.allSettled([write(), write()])
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await messagesTo(guestEmail))[0]).toBe('event-follow-up')
  expect(await messagesTo(member.email)).toEqual([])
})

test('whoever died or left us since gets none of an event’s emails, and a guest gets all', async () => {
  const open = await aPublishedEvent(secretary, { startsAt })
  const number = await aPublishedEvent(secretary, { startsAt, audience: 'members' })
  const [dead, left] = [await aMember(), await aMember()]
  await comesGuest(open)
  for (const one of [dead, left]) await signUpForEvent(one, room(number))
  for (const one of [dead, left]) await signUpForEvent(one, room(open))
  const gone = (one: PersonActor, how: { diedAt?: Date; resignedAt: Date }) =>
    database().update(members).set(how).where(eq(members.personId, one.personId))
  await gone(dead, { diedAt: now(), resignedAt: now() })
  await gone(left, { resignedAt: now() })
  const later = new Date('2031-07-12T14:00:00Z')
  const terms = { ...anEvent({ startsAt: later }), revision: 0 }
  await changeEvent(secretary, { ...terms, number: open })
  await changeEvent(secretary, { ...terms, audience: 'members', number })
  freezeClock('2031-07-11T12:00:00Z')
  await remindOfEvents(system('daily'), {})
  freezeClock('2031-07-13T12:00:00Z')
  for (const one of [open, number])
    await followUpEvent(secretary, { number: one, whom: 'all', text: 'Thank you.' })
  expect(await messagesTo(dead.email)).toEqual([])
  // Of the open event they hear like any guest.
  const asGuest = ['event-follow-up', 'event-reminder', 'event-changed']
  expect(await messagesTo(left.email)).toEqual(asGuest)
  expect((await messagesTo(guestEmail)).slice(0, 3)).toEqual(asGuest)
})

test('whoever was ticked as online and then wants a place in a full room waits, and is not there', async () => {
  const onlineLink = 'https://meet.example/room'
  const number = await aPublishedEvent(secretary, { startsAt, capacity: 1, onlineLink })
  await comesGuest(number)
  await signUpForEvent(member, { number, how: 'online' })
  freezeClock('2031-07-12T12:30:00Z')
  const own = (await listOf(number)).signUps.find(({ guest }) => !guest)!
  await checkInAtEvent(secretary, { number, signUpId: own.id, came: true })
  expect(await signUpForEvent(member, room(number))).toEqual({ state: 'waiting' })
  expect(await listOf(number)).toMatchObject({ came: 0, waiting: 1 })
})

test('a member’s own calendar holds what is for them, and nothing that is for a network alone', async () => {
  await aPublishedEvent(secretary, { startsAt, audience: 'members', title: 'Members only' })
  const convenor = await aConvenor('lgbt')
  await aPublishedEvent(convenor, {
    startsAt,
    network: 'lgbt',
    audience: 'own',
    title: 'Film night',
  })
  await renewCalendarFeed(convenor, {})
  const token = (await readOwnFeed(convenor))!.split('/').at(-1)!
  expect((await readEventFeed(token)).map(({ title }) => title)).toEqual(['Members only'])
  expect(await readEventFeed('another')).toEqual([])
})

test('calendars hold what is open to everybody, without the link, and say what was cancelled', async () => {
  const onlineLink = 'https://meet.example/secret'
  const number = await aPublishedEvent(secretary, { startsAt, onlineLink })
  await aPublishedEvent(secretary, { startsAt, audience: 'members', title: 'Members only' })
  const file = async () => calendarFile((await listOpenEvents()).map(eventForCalendar))
  expect(await file()).toContain('SUMMARY:Your first speech')
  expect(await file()).toContain('DTSTART:20310712T130000Z')
  expect(await file()).toContain('LOCATION:Redhills\\, Durham\\, and online')
  expect(await file()).not.toMatch(/secret|Members only/)
  await cancelEvent(secretary, { number, why: 'Rain' })
  expect(await file()).toContain('STATUS:CANCELLED')
})
