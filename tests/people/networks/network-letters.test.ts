import '@/tests/support/database'
import { and, desc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { letterRecipients, letters } from '@/db/schema/people/letters'
import { networkConvenors, networkMemberships } from '@/db/schema/people/networks'
import { terms } from '@/db/schema/people/officers'
import { rateLimits } from '@/db/schema/people/sign-in'
import { type Actor, type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { organisation } from '@/lib/organisation'
import { sendLetterBatch } from '@/lib/people/letters/send-batch'
import { eraseNetworkEmails } from '@/lib/people/networks/erase-network-emails'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { leaveNetwork } from '@/lib/people/networks/leave-network'
import { chooseNetworkLetters } from '@/lib/people/networks/letters/choose-network-letters'
import { networkLetterForm } from '@/lib/people/networks/letters/forms'
import { previewLetterWithinNetwork } from '@/lib/people/networks/letters/preview-letter-within-network'
import { listNetworkLetters, readNetworkLetter } from '@/lib/people/networks/letters/read-archive'
import { sendLetterWithinNetwork } from '@/lib/people/networks/letters/send-letter-within-network'
import { listOwnNetworks } from '@/lib/people/networks/read'
import { unsubscribeToken } from '@/lib/people/topics/unsubscribe-link'
import { stopEmails } from '@/lib/records/email-choices/stop-emails'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })

async function inNetwork(wants: boolean, network: 'lgbt' | 'women' = 'lgbt') {
  const person = await aMember()
  await joinNetwork(person, {
    personId: person.personId,
    network,
    consentVersion: 4,
    shownToMembers: false,
  })
  const { id } = (await listOwnNetworks(person))!.own[0]!
  if (wants) await chooseNetworkLetters(person, { membershipId: id, letters: true })
  return person
}

let convenor: PersonActor
let wants: PersonActor

beforeEach(async () => {
  await database().delete(letterRecipients)
  await database().delete(networkMemberships)
  await database().delete(terms)
  await database().delete(outgoingMails)
  await database().delete(rateLimits)
  convenor = await inNetwork(false)
  wants = await inNetwork(true)
  const [chair, secretary] = [await anOfficer('co-chair'), await anOfficer('secretary')]
  await database()
    .insert(networkConvenors)
    .values({
      id: newId(),
      membershipId: (await listOwnNetworks(convenor))!.own[0]!.id,
      consentVersion: 1,
      state: 'appointed',
      offeredAt: now(),
      proposedBy: chair.personId,
      confirmedBy: secretary.personId,
      startsAt: now(),
      endsAt: addDays(now(), 365),
    })
})

/** As somebody who stopped it between the convenor's press and the first batch. */
async function addReader({ personId }: PersonActor) {
  const [letter] = await database().select().from(letters).where(eq(letters.state, 'sending'))
  await database().insert(letterRecipients).values({ letterId: letter!.id, personId })
}

const letter = () => ({ ...written, id: newId() })
const written = { network: 'lgbt' as const, subject: 'On Friday', text: 'Come and sing.' }

async function sent() {
  const [letter] = await database()
    .select()
    .from(letters)
    .where(and(eq(letters.network, 'lgbt'), eq(letters.state, 'sending')))
  const send = () => sendLetterBatch(system('letters'), { letterId: letter!.id })
  await send()
  await send()
  return database().select().from(outgoingMails)
}

test('a letter goes to those in the network who asked for it, and nobody learns who that is', async () => {
  await inNetwork(false)
  await inNetwork(true, 'women')
  const logged = await database().$count(auditEntries)
  await expect(sendLetterWithinNetwork(wants, letter())).rejects.toEqual(refused('not-allowed'))
  await sendLetterWithinNetwork(convenor, letter())
  const mails = await sent()
  expect(mails.map(({ toEmail, message }) => [toEmail, message])).toEqual([
    [wants.email, 'network-letter'],
  ])
  expect(await database().$count(letterRecipients)).toBe(0)
  expect(await database().$count(letters, eq(letters.writtenBy, convenor.personId))).toBe(0)
  const entries = (await database().select().from(auditEntries)).slice(logged)
  for (const secret of ['lgbt', wants.personId])
    expect(JSON.stringify(entries)).not.toContain(secret)
})

test('the link in a letter stops the letters of this network alone, without signing in', async () => {
  const token = unsubscribeToken({ personId: wants.personId, list: 'network/lgbt' })
  const other = unsubscribeToken({ personId: wants.personId, list: 'network/women' })
  const { id } = (await listOwnNetworks(wants))!.own[0]!
  const asked = async () =>
    (await database().select().from(networkMemberships).where(eq(networkMemberships.id, id)))[0]!
      .wantsLetters
  await stopEmails(visitor, { token: other })
  expect(await asked()).toBe(true)
  await stopEmails(visitor, { token })
  expect(await asked()).toBe(false)
  await sendLetterWithinNetwork(convenor, letter())
  expect(await sent()).toEqual([])
})

test('whoever wants no more letters does not get one that is on its way', async () => {
  await sendLetterWithinNetwork(convenor, letter())
  const late = await inNetwork(true)
  await addReader(late)
  const { id } = (await listOwnNetworks(wants))!.own[0]!
  await chooseNetworkLetters(wants, { membershipId: id, letters: false })
  await database()
    .update(networkMemberships)
    .set({ wantsLetters: false })
    .where(eq(networkMemberships.personId, late.personId))
  expect(await sent()).toEqual([])
})

test('a letter that is in the outbox goes no more to whoever leaves or stops it', async () => {
  const leaves = await inNetwork(true)
  await joinNetwork(leaves, {
    personId: leaves.personId,
    network: 'women',
    consentVersion: 4,
    shownToMembers: false,
  })
  await sendLetterWithinNetwork(convenor, letter())
  expect(await sent()).toHaveLength(2)
  await leaveNetwork(leaves, { personId: leaves.personId, network: 'lgbt' })
  const token = unsubscribeToken({ personId: wants.personId, list: 'network/lgbt' })
  await stopEmails(visitor, { token })
  expect(await database().select().from(outgoingMails)).toEqual([])
})

test('whoever leaves while a letter is on its way gets none, and nothing says that it was meant for them', async () => {
  await sendLetterWithinNetwork(convenor, letter())
  await leaveNetwork(wants, { personId: wants.personId, network: 'lgbt' })
  expect(await database().$count(letterRecipients)).toBe(0)
  expect(await sent()).toEqual([])
  await leaveNetwork(convenor, { personId: convenor.personId, network: 'lgbt' })
  const theirs = eq(letters.writtenBy, convenor.personId)
  expect(await database().$count(letters, theirs)).toBe(0)
})

test('that a letter was emailed to somebody is forgotten when they leave, or after a month', async () => {
  const stays = await inNetwork(true)
  await sendLetterWithinNetwork(convenor, letter())
  await sent()
  await database().update(outgoingMails).set({ state: 'sent' })
  await leaveNetwork(wants, { personId: wants.personId, network: 'lgbt' })
  const left = await database().select().from(outgoingMails)
  expect(left.map(({ personId }) => personId)).toEqual([stays.personId])
  await database()
    .update(outgoingMails)
    .set({ createdAt: addDays(now(), -organisation.retention.mailBodyDays - 1) })
  await eraseNetworkEmails(system('retention'), {})
  expect(await database().$count(outgoingMails)).toBe(0)
})

test('two letters a day are enough for a network', async () => {
  await sendLetterWithinNetwork(convenor, letter())
  await sendLetterWithinNetwork(convenor, letter())
  await expect(sendLetterWithinNetwork(convenor, letter())).rejects.toEqual(
    refused('network-letter.too-many'),
  )
})

test('a subject says nothing of who its readers are', () => {
  expect(networkLetterForm.safeParse(letter()).success).toBe(true)
  for (const subject of [
    'NELL LGBT+ on Friday',
    'LGBT history',
    'Women’s day',
    'Young members on Friday',
    'Our network meets',
  ])
    expect(networkLetterForm.safeParse({ ...letter(), subject }).success).toBe(false)
})

test('the button pressed twice sends one letter, and says so; another letter from the same form is another one', async () => {
  const one = letter()
  const pressed = await Promise.all([1, 2, 3].map(() => sendLetterWithinNetwork(convenor, one)))
  expect(pressed.filter(({ already }) => !already)).toHaveLength(1)
  expect(await sendLetterWithinNetwork(convenor, one)).toEqual({ already: true })
  // Nor is it one of the two that may go in a day.
  expect(await sendLetterWithinNetwork(convenor, { ...one, text: 'And dance.' })).toEqual({
    already: false,
  })
  const gone = await database().select().from(letters).where(eq(letters.network, 'lgbt'))
  expect(gone.filter(({ subject }) => subject === one.subject).map(({ text }) => text)).toEqual(
    expect.arrayContaining([one.text, 'And dance.']),
  )
})

test('the archive is for those in the network who asked for letters, since they joined, until they leave', async () => {
  await sendLetterWithinNetwork(convenor, letter())
  const [sentLetter] = await database()
    .select()
    .from(letters)
    .orderBy(desc(letters.number))
    .limit(1)
  const { id } = sentLetter!
  const reads = async (who: Actor) => [
    (await listNetworkLetters(who, 'lgbt'))?.letters.map((one) => one.id).includes(id),
    (await readNetworkLetter(who, 'lgbt', id))?.text,
  ]
  expect(await reads(wants)).toEqual([true, written.text])
  // Not for a convenor who did not ask for them, not from another network, not for officers or visitors.
  const elsewhere = await inNetwork(true, 'women')
  expect(await listNetworkLetters(elsewhere, 'women')).toMatchObject({ letters: [] })
  expect(await readNetworkLetter(elsewhere, 'women', id)).toBeUndefined()
  for (const who of [convenor, elsewhere, visitor])
    expect(await reads(who)).toEqual([undefined, undefined])
  const later = await inNetwork(true)
  await database()
    .update(networkMemberships)
    .set({ joinedAt: addDays(now(), 1) })
    .where(eq(networkMemberships.personId, later.personId))
  expect(await reads(later)).toEqual([false, undefined])
  const { id: place } = (await listOwnNetworks(wants))!.own[0]!
  await chooseNetworkLetters(wants, { membershipId: place, letters: false })
  expect(await reads(wants)).toEqual([undefined, undefined])
  await chooseNetworkLetters(wants, { membershipId: place, letters: true })
  await leaveNetwork(wants, { personId: wants.personId, network: 'lgbt' })
  expect(await reads(wants)).toEqual([undefined, undefined])
})

test('a convenor sees a letter as it will arrive before it goes, and nobody else does', async () => {
  const wrote = { ...written, text: 'Hello {name}, **come**: [sing](https://a.example).' }
  const { arrives, plain } = await previewLetterWithinNetwork(convenor, wrote)
  expect(arrives).toContain(convenor.name)
  expect(arrives).toContain('**come**')
  expect(plain).toContain('https://a.example')
  expect(plain).not.toMatch(/unsubscribe|LGBT/i)
  expect(await database().$count(outgoingMails)).toBe(0)
  await expect(previewLetterWithinNetwork(wants, wrote)).rejects.toEqual(refused('not-allowed'))
})
