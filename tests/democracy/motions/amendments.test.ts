import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { amendments as rows } from '@/db/schema/democracy/amendments'
import { outgoingMails } from '@/db/schema/kernel'
import { acceptAmendment } from '@/lib/democracy/motions/amendments/accept-amendment'
import { askVoteOnAmendment } from '@/lib/democracy/motions/amendments/ask-vote-on-amendment'
import { confirmHands } from '@/lib/democracy/motions/amendments/confirm-hands'
import { countHands } from '@/lib/democracy/motions/amendments/count-hands'
import { moveAmendment } from '@/lib/democracy/motions/amendments/move-amendment'
import { getAmendments } from '@/lib/democracy/motions/amendments/read-amendments'
import { secondAmendment } from '@/lib/democracy/motions/amendments/second-amendment'
import { withdrawAmendment } from '@/lib/democracy/motions/amendments/withdraw-amendment'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { cancelVote } from '@/lib/democracy/motions/cancel-vote'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { getMotion } from '@/lib/democracy/motions/read'
import { getMotionPaper } from '@/lib/democracy/motions/read-vote'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { withdrawMotion } from '@/lib/democracy/motions/withdraw-motion'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { organisation } from '@/lib/organisation'
import { aMember } from '@/tests/support/people'
import { opening, theOfficers } from './electorate'

const text = 'We note that rents rise.\n\nWe resolve to ask ten councils to build.'
const building = 'We resolve to ask ten councils to build homes.'
const twenty = 'We resolve to ask twenty councils to build.'
const thirty = 'We resolve to ask thirty councils to build.'

let amender: PersonActor
let friend: PersonActor

beforeEach(() => {
  freezeClock(opening)
})

beforeAll(async () => {
  freezeClock(opening)
  ;[amender, friend] = await Promise.all([
    aMember({ name: 'Ann Amender' }),
    aMember({ name: 'Fay Friend' }),
  ])
})

async function aMotion() {
  const { mover, seconder } = await theOfficers()
  const { number } = await moveMotion(mover, { title: 'Homes', text })
  await secondMotion(seconder, { number })
  return number
}

const saying = (number: number, says: string, version = 1) => ({
  number,
  version,
  paragraphs: new Map([[1, says]]),
  added: '',
})

/** Moved and seconded: its number. */
async function anAmendment(number: number, says: string, version = 1) {
  const { amendment } = await moveAmendment(amender, saying(number, says, version))
  await secondAmendment(friend, { number, amendment })
  return amendment
}

async function statesOf(number: number) {
  const motion = (await getMotion(friend, number))!
  const { list } = await getAmendments(friend, motion)
  return list.map(({ state }) => state)
}

async function textOf(number: number) {
  return (await getMotionPaper(friend, number))!.version.text
}

/** Counted by a chair, confirmed by the secretary. */
async function decide(number: number, amendment: number, handsFor: number, handsAgainst: number) {
  const { chair, secretary } = await theOfficers()
  const hands = { number, amendment, handsFor, handsAgainst }
  await countHands(chair, hands)
  await confirmHands(secretary, hands)
}

const call = (number: number) =>
  ({
    number,
    majority: 'simple',
    kind: 'confidential',
    opens: 'now',
    closes: { date: '2027-03-15', time: '20:00' },
  }) as const

/** Until then members can ask for a vote on what the mover accepted. */
const laterOn = () => freezeClock(addDays(opening, organisation.rules.acceptedAmendmentDays))

const refused = (code: string) => ({
  status: 'rejected',
  reason: expect.objectContaining({ code }),
})

test('an amendment is moved, seconded and accepted, and calling the vote makes it part of the motion', async () => {
  const { mover, secretary } = await theOfficers()
  const number = await aMotion()
  const amendment = await anAmendment(number, building)
  await acceptAmendment(mover, { number, amendment })
  const motion = (await getMotion(mover, number))!
  const { list, merged } = await getAmendments(mover, motion)
  expect(list[0]).toMatchObject({ where: 'Line 2', state: 'accepted', mover: 'Ann Amender' })
  expect(merged?.text).toBe(text.replace('build.', 'build homes.'))
  expect(motion.version.text).toBe(text)
  await expect(callVote(secretary, call(number))).rejects.toMatchObject({
    code: 'amendment.accepted-lately',
  })
  laterOn()
  await callVote(secretary, call(number))
  expect(await textOf(number)).toBe(merged?.text)
  expect((await getMotion(mover, number))!.version).toMatchObject({
    number: 2,
    lines: ['We note that rents rise.', 'We resolve to ask ten councils to build homes.'],
  })
  await expect(moveAmendment(amender, saying(number, twenty, 2))).rejects.toMatchObject({
    code: 'amendment.vote-called',
  })
  const told = await database()
    .select({ mail: outgoingMails.message })
    .from(outgoingMails)
    .where(eq(outgoingMails.personId, amender.personId))
  expect(told).toContainEqual({ mail: 'amendment-decided' })
})

test('of two to the same words the first is voted on first, and when it is carried the other falls', async () => {
  const { mover, chair, secretary } = await theOfficers()
  const number = await aMotion()
  const first = await anAmendment(number, twenty)
  const second = await anAmendment(number, thirty)
  const third = await anAmendment(number, building)
  const { collisions, colliding, merged } = await getAmendments(
    friend,
    (await getMotion(friend, number))!,
  )
  expect({ colliding, merged }).toEqual({ colliding: 2, merged: undefined })
  expect(collisions).toEqual([
    {
      title: 'A1 and A2 change the same words',
      sentences:
        'Both are about line 2. A1 is voted on first, as it came first. If it is carried, A2 falls.',
    },
  ])
  await expect(acceptAmendment(mover, { number, amendment: first })).rejects.toMatchObject({
    code: 'amendment.collides',
  })
  await expect(callVote(secretary, call(number))).rejects.toMatchObject({
    code: 'amendment.undecided',
  })
  await expect(
    countHands(chair, { number, amendment: second, handsFor: 9, handsAgainst: 1 }),
  ).rejects.toMatchObject({ code: 'amendment.not-its-turn' })
  await decide(number, first, 9, 4)
  await decide(number, third, 5, 5)
  expect(await statesOf(number)).toEqual(['carried', 'fallen', 'lost'])
  await expect(moveAmendment(amender, saying(number, thirty))).rejects.toMatchObject({
    code: 'amendment.of-amendment',
  })
  await callVote(secretary, call(number))
  expect(await textOf(number)).toBe(text.replace('ten', 'twenty'))
})

test('one officer alone decides nothing, and nobody confirms figures they have not seen', async () => {
  const { mover, chair, secretary } = await theOfficers()
  const number = await aMotion()
  const amendment = await anAmendment(number, twenty)
  const hands = { number, amendment, handsFor: 9, handsAgainst: 4 }
  await expect(countHands(secretary, hands)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(confirmHands(secretary, hands)).rejects.toMatchObject({
    code: 'amendment.not-counted',
  })
  await countHands(chair, hands)
  await expect(confirmHands(chair, hands)).rejects.toMatchObject({ code: 'two-people' })
  await expect(acceptAmendment(mover, hands)).rejects.toMatchObject({ code: 'amendment.counted' })
  await expect(withdrawAmendment(amender, hands)).rejects.toMatchObject({
    code: 'amendment.counted',
  })
  await countHands(chair, { ...hands, handsFor: 3 })
  await expect(confirmHands(secretary, hands)).rejects.toMatchObject({ code: 'moved-meanwhile' })
  await confirmHands(secretary, { ...hands, handsFor: 3 })
  expect(await statesOf(number)).toEqual(['lost'])
})

test('whoever wants a vote on an accepted one gets it, by asking or by seconding another to the same words', async () => {
  const { mover } = await theOfficers()
  const number = await aMotion()
  const asked = await anAmendment(number, building)
  await acceptAmendment(mover, { number, amendment: asked })
  await askVoteOnAmendment(friend, { number, amendment: asked })
  await expect(acceptAmendment(mover, { number, amendment: asked })).rejects.toMatchObject({
    code: 'amendment.vote-asked',
  })
  const accepted = await anAmendment(number, twenty)
  await acceptAmendment(mover, { number, amendment: accepted })
  const { amendment } = await moveAmendment(amender, saying(number, thirty))
  expect(await statesOf(number)).toEqual(['seconded', 'accepted', 'moved'])
  await secondAmendment(friend, { number, amendment })
  expect(await statesOf(number)).toEqual(['seconded', 'seconded', 'seconded'])
})

test('what changes nothing, leaves nothing, was moved before or is about an older text is refused', async () => {
  const { secretary, mover } = await theOfficers()
  const number = await aMotion()
  await anAmendment(number, twenty)
  const move = (paragraphs: [number, string][], version = 1) =>
    moveAmendment(friend, { number, version, paragraphs: new Map(paragraphs), added: '' })
  const words = 'word '.repeat(501)
  for (const [paragraphs, code] of [
    [[], 'amendment.changes-nothing'],
    [[[0, 'We note that **rents rise**.']], 'amendment.changes-nothing'],
    [
      [
        [0, ''],
        [1, ''],
      ],
      'amendment.leaves-nothing',
    ],
    [[[1, twenty]], 'amendment.moved-before'],
    [[[0, words]], 'amendment.too-long'],
  ] satisfies [[number, string][], string][]) {
    await expect(move(paragraphs)).rejects.toMatchObject({ code })
  }
  await acceptAmendment(mover, { number, amendment: 1 })
  laterOn()
  await callVote(secretary, call(number))
  await cancelVote(secretary, { number, reason: 'Too short' })
  await expect(move([[1, thirty]])).rejects.toMatchObject({ code: 'amendment.text-changed' })
  expect(await move([[1, thirty]], 2)).toEqual({ amendment: 2 })
  await callVote(secretary, call(number))
  expect(await statesOf(number)).toEqual(['accepted', 'fallen'])
  expect(await textOf(number)).toBe(text.replace('ten', 'twenty'))
})

test('a form that is sent twice is one amendment, and many at once are numbered one by one', async () => {
  const number = await aMotion()
  const form = { ...saying(number, building), id: newId() }
  const sent = await Promise.all([moveAmendment(amender, form), moveAmendment(amender, form)])
  expect(sent).toEqual([{ amendment: 1 }, { amendment: 1 }])
  await Promise.all(
    [twenty, thirty, 'We resolve nothing.'].map((says) =>
      moveAmendment(amender, saying(number, says)),
    ),
  )
  const found = await database().select({ n: rows.number }).from(rows).where(eq(rows.id, form.id))
  expect(found).toEqual([{ n: 1 }])
  expect((await statesOf(number)).length).toBe(4)
})

test('whatever happens at once to an amendment, one thing happens', async () => {
  const { mover, chair, secretary } = await theOfficers()
  for (let round = 0; round < 4; round += 1) {
    const number = await aMotion()
    const one = { number, amendment: await anAmendment(number, twenty) }
    const tried = await Promise.allSettled([
      acceptAmendment(mover, one),
      acceptAmendment(mover, one),
      withdrawAmendment(amender, one),
      countHands(chair, { ...one, handsFor: 1, handsAgainst: 2 }),
    ])
    const [state] = await statesOf(number)
    expect(['accepted', 'withdrawn', 'seconded']).toContain(state)
    const [accepted, again, withdrawn, counted] = tried.map(({ status }) => status === 'fulfilled')
    expect(again).toBe(accepted)
    expect([accepted, withdrawn, counted].filter(Boolean)).toHaveLength(1)
    expect(withdrawn).toBe(state === 'withdrawn')
  }
  const number = await aMotion()
  const one = { number, amendment: await anAmendment(number, building) }
  await acceptAmendment(mover, one)
  laterOn()
  const [withdrawn, asked, called] = await Promise.allSettled([
    withdrawMotion(mover, { number }),
    askVoteOnAmendment(friend, one),
    callVote(secretary, call(number)),
  ])
  if (called.status === 'fulfilled') {
    expect(withdrawn).toMatchObject(refused('vote.already-called'))
    expect(asked).toMatchObject(refused('amendment.vote-called'))
    expect(await textOf(number)).toBe(text.replace('build.', 'build homes.'))
  } else {
    expect(withdrawn).toMatchObject({ status: 'fulfilled' })
    await expect(acceptAmendment(mover, one)).rejects.toMatchObject({ code: 'motion.withdrawn' })
  }
})

test('the mover does not second, one second is enough, and a stranger does neither', async () => {
  const number = await aMotion()
  const { amendment } = await moveAmendment(amender, saying(number, twenty))
  const one = { number, amendment }
  await expect(secondAmendment(amender, one)).rejects.toMatchObject({ code: 'amendment.own' })
  const { seconder, mover } = await theOfficers()
  await expect(acceptAmendment(mover, one)).rejects.toMatchObject({
    code: 'amendment.not-seconded',
  })
  const both = await Promise.allSettled([
    secondAmendment(friend, one),
    secondAmendment(seconder, one),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(acceptAmendment(friend, one)).rejects.toMatchObject({ code: 'not-allowed' })
  const [row] = await database()
    .select()
    .from(rows)
    .where(
      and(
        eq(rows.number, amendment),
        eq(rows.state, 'seconded'),
        eq(rows.moverId, amender.personId),
      ),
    )
  expect(row).toBeDefined()
})
