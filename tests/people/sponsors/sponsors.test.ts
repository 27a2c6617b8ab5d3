import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { requestsHeadline } from '@/app/places/requests/requests-headline'
import { meetingHeadline } from '@/app/supporter/meet/meeting-headline'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { sponsorMessages, sponsorRequests } from '@/db/schema/people/sponsors'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { organisation } from '@/lib/organisation'
import { confirmOrganiser } from '@/lib/people/organisers/confirm-organiser'
import { offerToOrganise } from '@/lib/people/organisers/offer-to-organise'
import { listOwnOrganising } from '@/lib/people/organisers/read'
import { stopOrganising } from '@/lib/people/organisers/stop-organising'
import { askToMeet } from '@/lib/people/sponsors/ask-to-meet'
import { offerToMeet } from '@/lib/people/sponsors/offer-to-meet'
import { getOwnRequest, listRequestsNearby } from '@/lib/people/sponsors/read'
import { shareAddress } from '@/lib/people/sponsors/share-address'
import { stopAsking } from '@/lib/people/sponsors/stop-asking'
import { writeMessage } from '@/lib/people/sponsors/write-message'
import { getOwnSupport } from '@/lib/people/supporters/read'
import { registerSupporter } from '@/lib/people/supporters/register-supporter'
import { stopSupporting } from '@/lib/people/supporters/stop-supporting'
import { listAudit } from '@/lib/records/audit/read'
import { eraseOneself } from '@/lib/records/erasure/erase-oneself'
import { listMailsTo, listOutgoingMails } from '@/lib/records/outgoing-mail/read'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { eraseOldSponsorRequests } from '@/lib/records/retention/erase-old-sponsor-requests'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

const [here, there, nowhere] = organisation.place.names as [string, string, string]
const about = 'A nurse at the infirmary, free on Saturdays'
let hannah: PersonActor
let george: PersonActor

async function anOrganiser(place: string, name: string) {
  const member = await aMember({ name })
  await offerToOrganise(member, { place, consent: 1, shown: false })
  const [offered] = await listOwnOrganising(member)
  for (const officer of officers) await confirmOrganiser(officer, { term: offered!.id })
  return member
}

let officers: PersonActor[]
beforeAll(async () => {
  officers = [await anOfficer('secretary'), await anOfficer('co-chair')]
  hannah = await anOrganiser(here, 'Hannah Liddell')
  george = await anOrganiser(there, 'George Tulip')
})
afterEach(thawClock)

async function aSupporter() {
  const person = await aPerson({ name: 'Grace Tully' })
  await registerSupporter(person, { name: person.name, wantsNews: false })
  return person
}

async function asked(place = here) {
  const grace = await aSupporter()
  await askToMeet(grace, { place, about })
  const mine = eq(sponsorRequests.personId, grace.personId)
  const [row] = await database().select().from(sponsorRequests).where(mine)
  return { grace, request: row!.id }
}

async function met() {
  const { grace, request } = await asked()
  await offerToMeet(hannah, { request, words: 'Coffee in town?' })
  const offer = (await getOwnRequest(grace))!.sponsorOffers[0]!.id
  return { grace, request, offer }
}

/** Our copies of what went between supporters and organisers. */
async function sponsorMails() {
  const mails = await database().select().from(outgoingMails)
  return mails.filter(({ message }) => message.startsWith('sponsor-')).map(({ id }) => id)
}

const nearby = async (viewer: PersonActor, request: string) =>
  (await listRequestsNearby(viewer)).find(({ id }) => id === request)

test('only the organisers of the place read a request, officers as little as anybody', async () => {
  const { request } = await asked()
  expect(await nearby(hannah, request)).toMatchObject({ name: 'Grace Tully', about, place: here })
  for (const other of [george, await aMember(), await aPerson(), ...officers]) {
    expect(await listRequestsNearby(other)).toEqual([])
    await expect(offerToMeet(other, { request, words: 'Hello' })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  }
  const [mail] = await mailsTo(hannah.email)
  expect(mail!.message).toBe('sponsor-asked')
  expect(JSON.stringify(mail!.props)).not.toContain('Grace')
})

test('they write to each other by email through us, with no address in it until one shares theirs', async () => {
  const { grace, request, offer } = await met()
  await writeMessage(grace, { id: newId(), offer, words: 'Gladly, on Saturday.' })
  expect((await mailsTo(grace.email))[0]).toMatchObject({
    message: 'sponsor-written',
    props: { writer: 'Hannah Liddell', words: 'Coffee in town?' },
  })
  expect((await mailsTo(hannah.email))[0]!.props.words).toBe('Gladly, on Saturday.')
  const said = async () =>
    JSON.stringify([await getOwnRequest(grace), await nearby(hannah, request)])
  const mails = async () =>
    JSON.stringify([
      (await mailsTo(grace.email)).map(({ props }) => props),
      (await mailsTo(hannah.email)).map(({ props }) => props),
    ])
  for (const { email } of [grace, hannah]) {
    expect(await said()).not.toContain(email)
    expect(await mails()).not.toContain(email)
  }
  await shareAddress(hannah, { offer })
  await shareAddress(hannah, { offer })
  expect((await getOwnRequest(grace))!.sponsorOffers[0]).toMatchObject({
    address: hannah.email,
    shared: false,
  })
  expect((await nearby(hannah, request))!.own!.address).toBeUndefined()
  const shared = (await mailsTo(grace.email)).filter(({ message }) => message === 'sponsor-shared')
  expect(shared).toHaveLength(1)
  expect(shared[0]!.props.address).toBe(hannah.email)
})

test('nobody else joins in, and who organises there no longer is out', async () => {
  const { grace, request, offer } = await met()
  const own = await anOrganiser(here, 'Siobhan Keane')
  const notAllowed = { code: 'not-allowed' }
  for (const other of [own, george, ...officers]) {
    await expect(writeMessage(other, { id: newId(), offer, words: 'x' })).rejects.toMatchObject(
      notAllowed,
    )
    await expect(shareAddress(other, { offer })).rejects.toMatchObject(notAllowed)
  }
  await offerToMeet(own, { request, words: 'Or with me?' })
  expect((await getOwnRequest(grace))!.sponsorOffers.map(({ other }) => other)).toEqual([
    'Hannah Liddell',
    'Siobhan Keane',
  ])
  const theirs = (await getOwnRequest(grace))!.sponsorOffers[1]!.id
  const [term] = await listOwnOrganising(own)
  await stopOrganising(own, { term: term!.id })
  await expect(writeMessage(own, { id: newId(), offer: theirs, words: 'x' })).rejects.toMatchObject(
    notAllowed,
  )
  expect(await listRequestsNearby(own)).toEqual([])
  // Nor does anything that the supporter writes or shares reach somebody who organises there no longer.
  const left = { code: 'sponsor.organiser-left' }
  await expect(
    writeMessage(grace, { id: newId(), offer: theirs, words: 'x' }),
  ).rejects.toMatchObject(left)
  await expect(shareAddress(grace, { offer: theirs })).rejects.toMatchObject(left)
  expect((await getOwnRequest(grace))!.sponsorOffers.map(({ still }) => still)).toEqual([
    true,
    false,
  ])
  await writeMessage(grace, { id: newId(), offer, words: 'To you then.' })
})

test('pressed twice at once, there is one request, one offer and one first message', async () => {
  const grace = await aSupporter()
  await Promise.all([1, 2, 3].map(() => askToMeet(grace, { place: here, about })))
  const mine = eq(sponsorRequests.personId, grace.personId)
  const [row] = await database().select().from(sponsorRequests).where(mine)
  const sent = { request: row!.id, words: 'Coffee?' }
  await Promise.all([1, 2, 3].map(() => offerToMeet(hannah, sent)))
  const own = await getOwnRequest(grace)
  expect(own!.sponsorOffers).toMatchObject([{ messages: [{ mine: false, words: 'Coffee?' }] }])
})

test('only supporters ask, where somebody organises, and where they live is kept for their application', async () => {
  const person = await aPerson()
  await expect(askToMeet(person, { place: here, about })).rejects.toMatchObject({
    code: 'sponsor.supporters-only',
  })
  const grace = await aSupporter()
  await expect(askToMeet(grace, { place: nowhere, about })).rejects.toMatchObject({
    code: 'sponsor.no-organiser',
  })
  await askToMeet(grace, { place: there, about })
  await stopAsking(grace, {})
  expect(await getOwnSupport(grace)).toMatchObject({ place: there })
})

test('taken back, or no supporter any more: all of it is gone at once', async () => {
  const others = await sponsorMails()
  for (const end of [stopAsking, stopSupporting]) {
    const { grace, request, offer } = await met()
    await writeMessage(grace, { id: newId(), offer, words: 'Gladly.' })
    await shareAddress(grace, { offer })
    expect(await sponsorMails()).toHaveLength(others.length + 4)
    await end(grace, {})
    expect(await nearby(hannah, request)).toBeUndefined()
    const left = await database().$count(sponsorMessages, eq(sponsorMessages.offerId, offer))
    expect(left).toBe(0)
    await expect(writeMessage(hannah, { id: newId(), offer, words: 'x' })).rejects.toMatchObject({
      code: 'not-there',
    })
    expect(await sponsorMails()).toEqual(others)
  }
  const { grace } = await met()
  await eraseOneself(grace, { email: grace.email })
  expect(await sponsorMails()).toEqual(others)
})

test('it runs out after the days that the page says, counted from the last message', async () => {
  const began = now()
  freezeClock(began.toISOString())
  const { grace, request, offer } = await met()
  const days = organisation.rules.sponsorRequestDays
  freezeClock(addDays(began, days - 1).toISOString())
  await writeMessage(grace, { id: newId(), offer, words: 'Still there?' })
  freezeClock(addDays(began, days + 1).toISOString())
  await eraseOldSponsorRequests(system('daily'), {})
  expect(await getOwnRequest(grace)).toBeDefined()
  freezeClock(addDays(began, 2 * days).toISOString())
  expect(await getOwnRequest(grace)).toBeUndefined()
  expect(await nearby(hannah, request)).toBeUndefined()
  await eraseOldSponsorRequests(system('daily'), {})
  const mine = eq(sponsorRequests.personId, grace.personId)
  expect(await database().$count(sponsorRequests, mine)).toBe(0)
  expect(await sponsorMails()).toEqual([])
})

test('what they wrote is in their data and in no audit entry', async () => {
  const { grace } = await met()
  const data = JSON.stringify(await getOwnData(grace, grace))
  expect(data).toContain(about)
  expect(data).toContain('Coffee in town?')
  const entries = JSON.stringify(await database().select().from(auditEntries))
  expect(entries).not.toContain('infirmary')
  expect(entries).not.toContain('Coffee in town')
  const kept = JSON.stringify(await database().select().from(outgoingMails))
  expect(kept).not.toContain('Coffee in town')
})

test('the headlines: none, one, many', () => {
  const waiting = (count: number) => Array.from({ length: count }, () => ({ others: 0 }))
  expect([0, 1, 2].map((count) => requestsHeadline(waiting(count)))).toEqual([
    'Nobody near you is waiting for an answer',
    'Someone near you would like to meet',
    '2 people near you would like to meet',
  ])
  const offers = (count: number) => ({
    // One of somebody who organises there no longer is no offer any more.
    sponsorOffers: [...Array.from({ length: count }, () => ({ still: true })), { still: false }],
  })
  expect([0, 1, 2].map((count) => meetingHeadline(offers(count)))).toEqual([
    'You have asked to meet one of us',
    'One of us offers to meet you',
    '2 of us offer to meet you',
  ])
})

test('officers do not read in the audit or the log of emails who asks to meet us', async () => {
  const { grace, request, offer } = await met()
  await writeMessage(grace, { id: newId(), offer, words: 'Gladly.' })
  await shareAddress(grace, { offer })
  await stopAsking(grace, {})
  const [officer] = officers as [PersonActor]
  const { entries } = (await listAudit(officer))!
  const about = entries.slice(0, 5)
  expect(about.map(({ sentence }) => sentence)).toEqual([
    'The system deleted a request to meet an organiser, as the supporter asked.',
    'The system took in that a supporter or an organiser shared their email address.',
    expect.stringContaining('offered to meet a supporter.'),
    `The system took in that a supporter asks to meet an organiser in ${here}.`,
    expect.anything(),
  ])
  const said = JSON.stringify(about.slice(0, 4))
  expect(said).not.toContain('Grace')
  expect(said).not.toContain(grace.personId)
  expect(said).toContain(request)
  const sent = (await listMailsTo(officer, grace))!.map(({ message }) => message)
  expect(sent).toEqual(['supporter-welcomed'])
  for (const who of [grace.email, hannah.email]) {
    const { mails } = (await listOutgoingMails(officer, { who }))!
    expect(mails.filter(({ message }) => message.startsWith('sponsor'))).toEqual([])
  }
})

test('the button pressed twice sends one message; other words from the same form are another one', async () => {
  const { grace, offer } = await met()
  const one = { id: newId(), offer, words: 'Gladly, on Sunday.' }
  await Promise.all([1, 2, 3].map(() => writeMessage(grace, one)))
  await writeMessage(grace, one)
  await writeMessage(grace, { ...one, words: 'Or on Monday?' })
  const words = (await mailsTo(hannah.email)).map(({ props }) => props.words)
  expect(words.filter((said) => said === one.words)).toHaveLength(1)
  expect(words.filter((said) => said === 'Or on Monday?')).toHaveLength(1)
})
