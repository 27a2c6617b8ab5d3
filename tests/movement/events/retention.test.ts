import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { eventSignUps, events } from '@/db/schema/movement/events'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { rateLimits } from '@/db/schema/people/sign-in'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { eraseEventNeeds, eraseEventSignUps } from '@/lib/movement/events/erase-event-sign-ups'
import { eraseNetworkEvents } from '@/lib/movement/events/erase-network-events'
import { askAsGuest } from '@/lib/movement/events/guests/ask-as-guest'
import { comeAsGuest } from '@/lib/movement/events/guests/come-as-guest'
import { checkInAtEvent } from '@/lib/movement/events/running/check-in-at-event'
import { followUpEvent } from '@/lib/movement/events/running/follow-up'
import { readSignUps } from '@/lib/movement/events/running/read-sign-ups'
import { sayEventNeeds } from '@/lib/movement/events/sign-ups/say-needs'
import { signUpForEvent } from '@/lib/movement/events/sign-ups/sign-up'
import { needsKeptDays, networkEventsKeptDays, signUpsKeptDays } from '@/lib/movement/events/states'
import { eraseOneself } from '@/lib/records/erasure/erase-oneself'
import { aConvenor, aPublishedEvent } from '@/tests/support/events'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

const startsAt = new Date('2031-07-12T13:00:00Z')
const endsAt = new Date('2031-07-12T16:00:00Z')
const email = 'guest@post.example'

let secretary: PersonActor

beforeEach(async () => {
  freezeClock('2031-07-01T12:00:00Z')
  await database().delete(events)
  await database().delete(terms)
  await database().delete(outgoingMails)
  await database().delete(rateLimits)
  secretary = await anOfficer('secretary')
})
afterEach(thawClock)

/** Lets the chore run so many days after the event, and an hour. */
async function runs(days: number) {
  freezeClock(new Date(addDays(endsAt, days).getTime() + 3_600_000))
  for (const run of [eraseEventNeeds, eraseEventSignUps, eraseNetworkEvents])
    await run(system('daily'), {})
}

test('needs go after a week and sign-ups after a month; how many came stays', async () => {
  const number = await aPublishedEvent(secretary, { startsAt })
  const member = await aMember()
  await signUpForEvent(member, { number, how: 'room' })
  await sayEventNeeds(member, { number, needs: 'A ramp' })
  await askAsGuest(visitor, { number, email })
  const token = new URL((await mailsTo(email))[0]!.props.link!).searchParams.get('token')!
  await comeAsGuest(visitor, { token, name: 'Ada', how: 'room', needs: 'Captions', news: false })
  freezeClock(startsAt)
  const read = await readSignUps(secretary, { number })
  if ('refused' in read) throw new Error(read.refused)
  await checkInAtEvent(secretary, { number, signUpId: read.signUps[0]!.id, came: true })
  const needs = async () =>
    (await database().select().from(eventSignUps)).map(({ needsSealed }) => needsSealed)
  await runs(needsKeptDays - 1)
  expect((await needs()).filter(Boolean)).toHaveLength(2)
  await runs(needsKeptDays)
  expect(await needs()).toEqual([null, null])
  const text = 'Thank you for coming'
  await followUpEvent(secretary, { number, whom: 'all', text })
  expect((await mailsTo(email))[0]!.message).toBe('event-follow-up')
  await runs(signUpsKeptDays - 1)
  expect(await database().$count(eventSignUps)).toBe(2)
  await runs(signUpsKeptDays)
  expect(await database().$count(eventSignUps)).toBe(0)
  // Nothing of the guest is left, in no email either.
  expect(await mailsTo(email)).toEqual([])
  const [event] = await database().select().from(events)
  expect(event!.came).toBe(1)
})

test('of what a network held it is not kept how many came, and what was for it alone goes after a year', async () => {
  const convenor = await aConvenor('lgbt')
  const open = await aPublishedEvent(convenor, { startsAt, network: 'lgbt' })
  const own = await aPublishedEvent(convenor, { startsAt, network: 'lgbt', audience: 'own' })
  await signUpForEvent(convenor, { number: open, how: 'room' })
  freezeClock(startsAt)
  const read = await readSignUps(convenor, { number: open })
  if ('refused' in read) throw new Error(read.refused)
  await checkInAtEvent(convenor, { number: open, signUpId: read.signUps[0]!.id, came: true })
  await runs(signUpsKeptDays)
  expect((await database().select().from(events)).map(({ came }) => came)).toEqual([null, null])
  await runs(networkEventsKeptDays)
  const left = await database().select().from(events)
  expect(left.map(({ number }) => number)).toEqual([open])
  expect(left.map(({ number }) => number)).not.toContain(own)
})

test('with somebody’s details goes that they come, and the place is free', async () => {
  const number = await aPublishedEvent(secretary, { startsAt })
  const supporter = await aPerson()
  await signUpForEvent(supporter, { number, how: 'room' })
  await eraseOneself(supporter, { email: supporter.email })
  expect(await database().$count(eventSignUps)).toBe(0)
  const [erased] = await database().select().from(people).where(eq(people.id, supporter.personId))
  expect(erased!.erasedAt).not.toBeNull()
})
