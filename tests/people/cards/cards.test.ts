import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { membershipCards } from '@/db/schema/people/cards'
import { members, people } from '@/db/schema/people/people'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { cardSheet, cardSizeDocument } from '@/lib/people/cards/card-document'
import { drawCard } from '@/lib/people/cards/draw-card'
import { makeCard } from '@/lib/people/cards/make-card'
import { getOwnCard, listCardChecks, readCard } from '@/lib/people/cards/read'
import { replaceCard } from '@/lib/people/cards/replace-card'
import { actorOf } from '@/lib/people/sign-in/actor'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

let officer: PersonActor
beforeAll(async () => {
  officer = await anOfficer('secretary', { name: 'Tom Hesketh' })
})
afterEach(thawClock)

async function aCardOf(given: { name?: string } = {}) {
  const member = await aMember(given)
  await makeCard(member, {})
  const card = (await getOwnCard(member))!
  return { member, card, token: card.address.split('/card/')[1]! }
}

const entriesAbout = (personId: string) =>
  database().select().from(auditEntries).where(eq(auditEntries.subjectId, personId))

test('an officer who scans a card learns the name and one yes, and the member who looked', async () => {
  const { member, token } = await aCardOf({ name: 'Hannah Liddell' })
  expect(await readCard(officer, token)).toEqual({
    card: 'current',
    name: 'Hannah Liddell',
    inGoodStanding: true,
  })
  await readCard(officer, token)
  expect(await listCardChecks(member)).toMatchObject([
    { by: 'Tom Hesketh', action: 'card.checked' },
    { by: 'Tom Hesketh', action: 'card.checked' },
  ])
  const told = JSON.stringify(await getOwnData(member, member))
  expect(told).toContain('checked the membership card')
  expect(told).toContain('Tom Hesketh')
})

test('whoever is no officer learns nothing, whatever the code, and nothing is written', async () => {
  const { member, token } = await aCardOf()
  const locked = { ...(await anOfficer('treasurer')), secondFactor: false }
  for (const actor of [visitor, await aPerson(), await aMember(), member, locked]) {
    expect(await readCard(actor, token)).toBeUndefined()
    expect(await readCard(actor, 'made up')).toBeUndefined()
  }
  expect((await entriesAbout(member.personId)).map(({ action }) => action)).toEqual(['card.made'])
})

test('an old picture of a card is answered by how its member stands today', async () => {
  const { member, token } = await aCardOf()
  await database()
    .update(members)
    .set({ resignedAt: new Date() })
    .where(eq(members.personId, member.personId))
  expect(await readCard(officer, token)).toMatchObject({ card: 'current', inGoodStanding: false })
  const left = (await actorOf(member.personId, { secondFactor: true }))!
  expect(await getOwnCard(left)).toBeUndefined()
  await expect(makeCard(left, {})).rejects.toMatchObject({ code: 'membership-not-current' })
})

test('the card of a record that was merged answers with the record that is kept', async () => {
  const { member, token } = await aCardOf()
  const kept = await aMember({ name: 'Audrey Winter' })
  await database()
    .update(members)
    .set({ mergedIntoId: kept.personId, resignedAt: now() })
    .where(eq(members.personId, member.personId))
  expect(await readCard(officer, token)).toEqual({
    card: 'current',
    name: 'Audrey Winter',
    inGoodStanding: true,
  })
})

test('a lost card is replaced by one press: the old code is void and names nobody', async () => {
  const { member, card, token } = await aCardOf({ name: 'Siobhan Keane' })
  await Promise.all([
    replaceCard(member, { card: card.id }),
    replaceCard(member, { card: card.id }),
  ])
  const mine = eq(membershipCards.personId, member.personId)
  expect(await database().$count(membershipCards, mine)).toBe(2)
  expect(await readCard(officer, token)).toEqual({ card: 'replaced' })
  const fresh = (await getOwnCard(member))!.address.split('/card/')[1]!
  expect(await readCard(officer, fresh)).toMatchObject({ card: 'current' })
  expect(await readCard(officer, 'e'.repeat(32))).toEqual({ card: 'unknown' })
  expect((await listCardChecks(member)).map(({ action }) => action)).toEqual([
    'card.checked',
    'card.replaced-shown',
  ])
})

test('nobody replaces the card of another', async () => {
  const { card } = await aCardOf()
  await replaceCard(await aMember(), { card: card.id })
  const [row] = await database()
    .select()
    .from(membershipCards)
    .where(eq(membershipCards.id, card.id))
  expect(row!.replacedAt).toBeNull()
})

test('two presses at once make one card, and every member has another code', async () => {
  const member = await aMember()
  await Promise.all([makeCard(member, {}), makeCard(member, {}), makeCard(member, {})])
  expect(
    await database().$count(membershipCards, eq(membershipCards.personId, member.personId)),
  ).toBe(1)
  const [one, other] = [(await getOwnCard(member))!, (await aCardOf()).card]
  expect(one.address).not.toBe(other.address)
  expect(one.address).not.toContain(member.personId)
})

test('only members in good standing have a card', async () => {
  await expect(makeCard(await aPerson(), {})).rejects.toMatchObject({ code: 'members-only' })
  await expect(makeCard(visitor, {})).rejects.toMatchObject({ code: 'sign-in-first' })
})

test('a card goes with its person', async () => {
  const { member, token } = await aCardOf()
  const erase = verb('retention.run', async (work, _: object) => erasePerson(work, member.personId))
  await erase(system('test'), {})
  expect(await readCard(officer, token)).toEqual({ card: 'unknown' })
})

test('what is printed is the name of record, the number and since when, whatever the name is made of', async () => {
  freezeClock('2026-11-30T12:00:00Z')
  for (const name of ['Łucja Ó Súilleabháin', 'M'.repeat(100), '名前', 'a <b> & "c"']) {
    const { member } = await aCardOf()
    await database()
      .update(people)
      .set({ name, preferredName: 'Someone Else' })
      .where(eq(people.id, member.personId))
    const card = (await getOwnCard(member))!
    expect(Object.keys(card)).toEqual(['id', 'name', 'number', 'memberSince', 'address', 'rows'])
    expect(card.name).toBe(name)
    const picture = await sharp(await drawCard(card)).metadata()
    expect(picture).toMatchObject({ format: 'png', width: 1080, height: 1600 })
    for (const made of [
      await cardSizeDocument(card, new Date()),
      await cardSheet(card, new Date()),
    ]) {
      const read = Buffer.from(made).toString('latin1')
      expect(read.startsWith('%PDF-1.7')).toBe(true)
      expect(read.match(/\/Type \/Page\b/g)).toHaveLength(1)
      expect(read).toContain('/S /Figure')
    }
  }
})
