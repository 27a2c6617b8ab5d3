import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { eventSignUps, events } from '@/db/schema/movement/events'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { rateLimits } from '@/db/schema/people/sign-in'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { askAsGuest } from '@/lib/movement/events/guests/ask-as-guest'
import { comeAsGuest } from '@/lib/movement/events/guests/come-as-guest'
import { withdrawAsGuest } from '@/lib/movement/events/guests/withdraw-as-guest'
import { getEventToConfirm, getGuestPlace, readEvent } from '@/lib/movement/events/read'
import { readSignUps } from '@/lib/movement/events/running/read-sign-ups'
import { signUpForEvent } from '@/lib/movement/events/sign-ups/sign-up'
import { actorOf } from '@/lib/people/sign-in/actor'
import { isSupporter } from '@/lib/people/supporters/read'
import { topicsOf } from '@/lib/people/topics/read'
import { aPublishedEvent } from '@/tests/support/events'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const email = 'stranger@post.example'
const yes = { name: 'Ada Stranger', how: 'room' as const, needs: '', news: false }

let secretary: PersonActor

beforeEach(async () => {
  await database().delete(events)
  await database().delete(terms)
  await database().delete(outgoingMails)
  await database().delete(rateLimits)
  secretary = await anOfficer('secretary')
})
afterEach(thawClock)

async function tokenFor(number: number, address = email) {
  await askAsGuest(visitor, { number, email: address })
  const [mail] = await mailsTo(address)
  return new URL(mail!.props.link!).searchParams.get('token')!
}

test('nothing is kept of a guest before the mailbox says yes, and nothing after they give up their place', async () => {
  const number = await aPublishedEvent(secretary)
  const token = await tokenFor(number)
  expect(await database().$count(eventSignUps)).toBe(0)
  expect(await database().$count(people, eq(people.email, email))).toBe(0)
  expect(await getEventToConfirm(token)).toMatchObject({ number, email })
  const { guest } = await comeAsGuest(visitor, { token, ...yes, needs: 'A ramp' })
  const [row] = await database().select().from(eventSignUps)
  expect(JSON.stringify(row)).not.toMatch(/stranger@|Ada Stranger|A ramp/)
  expect(await database().$count(people, eq(people.email, email))).toBe(0)
  expect((await mailsTo(email)).map(({ message }) => message)).toEqual([
    'event-guest-signed-up',
    'event-address-to-prove',
  ])
  expect(await getGuestPlace(guest!)).toMatchObject({ name: 'Ada Stranger', signUpState: 'place' })
  expect(await getGuestPlace('somebody-else')).toBeUndefined()
  const other = await aPublishedEvent(secretary)
  await tokenFor(other)
  await withdrawAsGuest(visitor, { token: guest! })
  expect(await database().$count(eventSignUps)).toBe(0)
  // Their name and address are in no email about it either; what is about another event stays.
  expect((await mailsTo(email)).map(({ props }) => props.link)).toEqual([
    expect.stringContaining(`/events/${other}/`),
  ])
  await expect(withdrawAsGuest(visitor, { token: guest! })).rejects.toEqual(refused('not-there'))
})

test('a guest who comes online after all leaves the place in the room at once, and what they need is kept', async () => {
  const onlineLink = 'https://meet.example/room'
  const number = await aPublishedEvent(secretary, { capacity: 1, onlineLink })
  const token = await tokenFor(number)
  await comeAsGuest(visitor, { token, ...yes })
  const waits = await aMember()
  await signUpForEvent(waits, { number, how: 'room' })
  await comeAsGuest(visitor, { token, ...yes, how: 'online', needs: 'Captions' })
  expect(await readEvent(waits, number)).toMatchObject({ signUp: { state: 'place' } })
  const read = await readSignUps(secretary, { number })
  expect(read).toMatchObject({ online: 1, needs: ['Captions'] })
})

test('the same link used five times at once is one place and one email', async () => {
  const number = await aPublishedEvent(secretary)
  const token = await tokenFor(number)
  const came = await Promise.all([1, 2, 3, 4, 5].map(() => comeAsGuest(visitor, { token, ...yes })))
  expect(new Set(came.map(({ guest }) => guest)).size).toBe(1)
  expect(await database().$count(eventSignUps)).toBe(1)
  expect(await mailsTo(email)).toHaveLength(2)
})

test('a guest waits and moves up like anybody, and hears of it', async () => {
  const number = await aPublishedEvent(secretary, { capacity: 1 })
  const first = await comeAsGuest(visitor, { token: await tokenFor(number), ...yes })
  const other = 'other@post.example'
  const second = await comeAsGuest(visitor, { token: await tokenFor(number, other), ...yes })
  expect([first.state, second.state]).toEqual(['place', 'waiting'])
  await withdrawAsGuest(visitor, { token: first.guest! })
  const [freed] = await mailsTo(other)
  expect(freed).toMatchObject({ message: 'event-place-freed' })
  expect(freed!.props.link).toContain(`/events/${number}/guest/${second.guest}`)
})

test('an address that we know is that person, and nobody learns that we know it', async () => {
  const number = await aPublishedEvent(secretary)
  const member = await aMember()
  const token = await tokenFor(number, member.email)
  expect((await mailsTo(member.email)).map(({ message }) => message)).toEqual([
    'event-address-to-prove',
  ])
  await signUpForEvent(member, { number, how: 'room' })
  expect(await comeAsGuest(visitor, { token, ...yes })).toMatchObject({ guest: undefined })
  expect(await database().$count(eventSignUps)).toBe(1)
  expect(await readEvent(member, number)).toMatchObject({ signUp: { state: 'place' } })
})

test('a guest who asks for news becomes a supporter with their own yes, and keeps their turn', async () => {
  const number = await aPublishedEvent(secretary)
  await comeAsGuest(visitor, { token: await tokenFor(number), ...yes })
  freezeClock(new Date(now().getTime() + 2 * 3_600_000))
  const again = await tokenFor(number)
  expect(await comeAsGuest(visitor, { token: again, ...yes, news: true })).toMatchObject({
    guest: undefined,
  })
  const [person] = await database().select().from(people).where(eq(people.email, email))
  const supporter = (await actorOf(person!.id, { secondFactor: false }))!
  expect(supporter.name).toBe('Ada Stranger')
  expect(await isSupporter(supporter)).toBe(true)
  expect(await topicsOf(supporter.personId)).toEqual(['news'])
  const rows = await database().select().from(eventSignUps)
  expect(rows).toMatchObject([{ personId: person!.id, guestHash: null, turn: 1 }])
})

test('a link is for a day and an open event, and one that we did not make opens nothing', async () => {
  const number = await aPublishedEvent(secretary)
  const token = await tokenFor(number)
  for (const wrong of ['x', token.slice(0, -4), `${token}AAAA`])
    await expect(comeAsGuest(visitor, { token: wrong, ...yes })).rejects.toEqual(
      refused('event.link-spent'),
    )
  const members = await aPublishedEvent(secretary, { audience: 'members' })
  await expect(askAsGuest(visitor, { number: members, email })).rejects.toEqual(
    refused('not-there'),
  )
  await expect(askAsGuest(visitor, { number: 9999, email })).rejects.toEqual(refused('not-there'))
  freezeClock(addDays(now(), 2))
  await expect(comeAsGuest(visitor, { token, ...yes })).rejects.toEqual(refused('event.link-spent'))
  expect(await getEventToConfirm(token)).toBeUndefined()
})

test('whoever asks again and again for somebody else’s address fills no mailbox', async () => {
  const number = await aPublishedEvent(secretary)
  freezeClock(new Date('2031-05-05T10:05:00Z'))
  await database()
    .update(events)
    .set({ startsAt: addDays(now(), 10), endsAt: addDays(now(), 11) })
  for (let i = 0; i < 4; i += 1) await askAsGuest(visitor, { number, email })
  expect(await mailsTo(email)).toHaveLength(1)
})
