import '@/tests/support/database'
import { desc, like } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { eventSignUps, events } from '@/db/schema/movement/events'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { cancelEvent } from '@/lib/movement/events/cancel-event'
import { changeEvent } from '@/lib/movement/events/change-event'
import { discardEvent } from '@/lib/movement/events/discard-event'
import { draftEvent } from '@/lib/movement/events/draft-event'
import { draftEventForm } from '@/lib/movement/events/forms'
import { listComingEvents, listHeldEvents, listHolders } from '@/lib/movement/events/list-events'
import { publishEvent } from '@/lib/movement/events/publish-event'
import { readEvent } from '@/lib/movement/events/read'
import { signUpForEvent } from '@/lib/movement/events/sign-ups/sign-up'
import { anEvent, aPublishedEvent } from '@/tests/support/events'
import { appointToGroup } from '@/tests/support/groups'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })

let secretary: PersonActor
let member: PersonActor

beforeEach(async () => {
  await database().delete(events)
  await database().delete(terms)
  await database().delete(outgoingMails)
  secretary = await anOfficer('secretary')
  member = await aMember()
})
afterEach(thawClock)

test('a draft is for whoever may hold it, and published for those whom it is for', async () => {
  await expect(draftEvent(member, anEvent())).rejects.toEqual(refused('not-allowed'))
  await expect(draftEvent({ ...secretary, secondFactor: false }, anEvent())).rejects.toEqual(
    refused('second-factor'),
  )
  const { number } = await draftEvent(secretary, anEvent())
  for (const viewer of [visitor, member]) expect(await readEvent(viewer, number)).toBeUndefined()
  expect((await listHeldEvents(secretary)).drafts).toMatchObject([{ number }])
  await publishEvent(secretary, { number, revision: 0 })
  for (const viewer of [visitor, member])
    expect(await readEvent(viewer, number)).toMatchObject({ title: 'Your first speech' })
  await expect(publishEvent(secretary, { number, revision: 0 })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
  await expect(discardEvent(secretary, { number })).rejects.toEqual(refused('moved-meanwhile'))
})

test('members’ events are not for strangers, a place’s for those who live there, a group’s for the group', async () => {
  const officers: [PersonActor, PersonActor] = [
    await anOfficer('co-chair'),
    await anOfficer('co-chair', { seat: 2 }),
  ]
  const inGroup = await aMember()
  await appointToGroup(officers, inGroup, { group: 'organising', role: 'convenor' })
  const lives = await aMember()
  await database().update(people).set({ constituency: 'Gateshead Central and Whickham' })
  const elsewhere = await aMember()
  const members = await aPublishedEvent(secretary, { audience: 'members' })
  const group = await aPublishedEvent(inGroup, { audience: 'own', group: 'organising' })
  const place = await aPublishedEvent(secretary, {
    audience: 'own',
    place: 'Gateshead Central and Whickham',
  })
  const seenBy = async (viewer: Parameters<typeof listComingEvents>[0]) =>
    (await listComingEvents(viewer)).map(({ number }) => number).toSorted()
  expect(await seenBy(visitor)).toEqual([])
  expect(await seenBy(elsewhere)).toEqual([members])
  expect(await seenBy(lives)).toEqual([members, place])
  expect(await seenBy(inGroup)).toEqual([members, group, place])
  expect(await readEvent(elsewhere, group)).toBeUndefined()
  await expect(signUpForEvent(elsewhere, { number: group, how: 'room' })).rejects.toEqual(
    refused('not-allowed'),
  )
  // A convenor holds what is of their own group, and officers who call meetings hold all but networks.
  expect(await listHolders(inGroup)).toEqual([{ network: null, group: 'organising', place: null }])
  await expect(draftEvent(inGroup, anEvent())).rejects.toEqual(refused('not-allowed'))
  const asSecretary = await listHolders(secretary)
  expect(asSecretary.some(({ network }) => network !== null)).toBe(false)
  expect(asSecretary.length).toBeGreaterThan(10)
})

test('another time is told to those who signed up, another link is not, and nobody writes over what they have not read', async () => {
  const before = addDays(now(), 10)
  const number = await aPublishedEvent(secretary, {
    onlineLink: 'https://meet.example/a',
    startsAt: before,
  })
  await signUpForEvent(member, { number, how: 'room' })
  const change = (given: object) =>
    changeEvent(secretary, { ...anEvent({ startsAt: before, ...given }), number, revision: 0 })
  expect(await change({ onlineLink: 'https://meet.example/b' })).toEqual({ told: false })
  await expect(change({})).rejects.toEqual(refused('moved-meanwhile'))
  const startsAt = addDays(now(), 12)
  const later = { ...anEvent({ startsAt, onlineLink: 'https://meet.example/b' }), number }
  await expect(
    changeEvent(secretary, { ...later, audience: 'members', revision: 1 }),
  ).rejects.toEqual(refused('event.for-others'))
  expect(await changeEvent(secretary, { ...later, revision: 1 })).toEqual({ told: true })
  expect((await mailsTo(member.email)).map(({ message }) => message)).toEqual(['event-changed'])
  await cancelEvent(secretary, { number, why: 'The hall has flooded.' })
  expect((await mailsTo(member.email))[0]!.message).toBe('event-cancelled')
  await expect(signUpForEvent(member, { number, how: 'online' })).rejects.toEqual(
    refused('event.over'),
  )
  const recorded = await database()
    .select({ action: auditEntries.action, detail: auditEntries.detail })
    .from(auditEntries)
    .where(like(auditEntries.action, 'event.%'))
    .orderBy(desc(auditEntries.position))
    .limit(4)
  expect(recorded.map(({ action }) => action)).toEqual([
    'event.cancelled',
    'event.changed',
    'event.changed',
    'event.published',
  ])
  expect(JSON.stringify(recorded)).not.toMatch(/flooded|speech/)
})

test('nothing begins in the past, and what has begun is changed no more', async () => {
  await expect(draftEvent(secretary, anEvent({ startsAt: addDays(now(), -1) }))).rejects.toEqual(
    refused('event.past'),
  )
  const number = await aPublishedEvent(secretary)
  freezeClock(addDays(now(), 11))
  await expect(changeEvent(secretary, { ...anEvent(), number, revision: 0 })).rejects.toEqual(
    refused('event.over'),
  )
  await expect(cancelEvent(secretary, { number, why: 'Late' })).rejects.toEqual(
    refused('event.over'),
  )
})

test('the form says what is missing, at its field', () => {
  const typed = {
    holder: 'all',
    audience: 'own',
    title: 'Walk',
    words: 'Boots.',
    startsDay: '12',
    startsMonth: '12',
    startsYear: '2031',
    startsTime: '11pm',
    endsTime: '1am',
    town: 'Durham',
    capacity: '0',
  }
  const errors = (given: object) =>
    draftEventForm.safeParse({ ...typed, ...given }).error?.issues.map(({ path }) => path[0])
  expect(errors({})).toEqual(['capacity'])
  expect(errors({ capacity: '' })).toEqual(['audience', 'venue', 'venue'])
  expect(errors({ capacity: '20', audience: 'everyone', venue: 'Redhills' })).toBeUndefined()
  expect(
    errors({ audience: 'everyone', town: '', onlineLink: 'https://x.example', capacity: '20' }),
  ).toEqual(['capacity'])
  expect(errors({ holder: 'network:cats', capacity: '' })).toEqual(['holder'])
  const { startsAt, endsAt } = draftEventForm.parse({
    ...typed,
    capacity: '',
    audience: 'everyone',
    venue: 'Redhills',
  })
  // Wall time here, over midnight.
  expect([startsAt.toISOString(), endsAt.toISOString()]).toEqual([
    '2031-12-12T23:00:00.000Z',
    '2031-12-13T01:00:00.000Z',
  ])
})

test('the link to join online is for those who have a place', async () => {
  const onlineLink = 'https://meet.example/a'
  const number = await aPublishedEvent(secretary, { onlineLink, capacity: 1 })
  await signUpForEvent(member, { number, how: 'room' })
  const waits = await aMember()
  await signUpForEvent(waits, { number, how: 'room' })
  expect(await readEvent(secretary, number)).toMatchObject({ onlineLink })
  expect(await readEvent(member, number)).toMatchObject({ onlineLink })
  for (const viewer of [visitor, waits, await aMember()])
    expect(await readEvent(viewer, number)).toMatchObject({ onlineLink: null, online: true })
  expect(JSON.stringify(await listComingEvents(visitor))).not.toContain('meet.example')
  await signUpForEvent(waits, { number, how: 'online' })
  expect(await readEvent(waits, number)).toMatchObject({ onlineLink })
  expect(await database().$count(eventSignUps)).toBe(2)
})
