import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { members as memberRows } from '@/db/schema/people/people'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import {
  countMotionsWaiting,
  getMotion,
  listMotions,
  listMotionsOnNow,
  type MotionFilter,
  motionFilters,
} from '@/lib/democracy/motions/read'
import { getMotionAtDesk, listMotionsAtDesk } from '@/lib/democracy/motions/read-desk'
import {
  countDecisionsSince,
  getMotionPaper,
  getMotionResult,
  listLatestDecisions,
} from '@/lib/democracy/motions/read-vote'
import { visitor } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { actorOf } from '@/lib/people/sign-in/actor'
import { aMember, aPerson } from '@/tests/support/people'
import {
  aMovedMotion,
  anOpenVote,
  aSecondedMotion,
  closing,
  members,
  opening,
  theOfficers,
} from './electorate'

beforeEach(() => freezeClock(opening))

const numbers = async (...args: Parameters<typeof listMotions>) =>
  (await listMotions(...args)).motions.map((motion) => motion.number)

/** Everything that any read says about a motion to this viewer. */
async function everything(viewer: Parameters<typeof getMotion>[0], number: number) {
  const lists = await Promise.all(motionFilters.map((filter) => listMotions(viewer, filter)))
  return JSON.stringify([
    lists.map((list) => list.motions.filter((motion) => motion.number === number)),
    await getMotion(viewer, number),
    await getMotionPaper(viewer, number),
    await getMotionResult(viewer, number),
    Object.values(await listMotionsOnNow(viewer)).flat(),
    (await listLatestDecisions(viewer, 50)).filter((decision) => decision.number === number),
    await getMotionAtDesk(viewer, number),
    Object.values((await listMotionsAtDesk(viewer)) ?? {}).map((list) =>
      list.filter((motion) => motion.number === number),
    ),
    await countMotionsWaiting(viewer),
  ])
}

test('while the box is open, no read changes when others vote, for anybody', async () => {
  const { secretary, chair, mover } = await theOfficers()
  const voters = await members(12)
  const { number } = await anOpenVote()
  const watchers = [secretary, chair, mover, visitor]
  const look = () => Promise.all(watchers.map((watcher) => everything(watcher, number)))
  const before = await look()
  for (const voter of voters) await castBallot(voter, { number, choice: 'for' })
  expect(await look()).toEqual(before)
  freezeClock(closing)
  const closed = await look()
  expect(closed.join()).not.toMatch(/"(for|against|abstained|cast|roll|turnout|count)"/)
  await declareResult(chair, { number })
  expect(await getMotionResult(visitor, number)).toMatchObject({
    count: { for: 12, against: 0, abstained: 0 },
    cast: 12,
    headline: 'Carried, by 12 votes to 0',
    version: undefined,
  })
})

test('what is under way is for members; what is decided is public, without names', async () => {
  const number = await aMovedMotion()
  const outsiders = [visitor, await aPerson()]
  for (const outsider of outsiders) {
    expect(await getMotion(outsider, number)).toBeUndefined()
    expect(await getMotionPaper(outsider, number)).toBeUndefined()
    for (const filter of ['open', 'seconding', 'under-way'] as const) {
      expect(await numbers(outsider, filter)).toEqual([])
    }
    for (const line of (await listMotions(outsider, 'decided')).motions) {
      expect(line.mover).toBeUndefined()
    }
  }
  expect((await numbers(visitor, 'decided')).length).toBeGreaterThan(0)
  expect((await getMotion((await theOfficers()).mover, number))?.mover).toBe('Mo Mover')
})

test('what members decided last is told with the numbers of its result', async () => {
  const { chair } = await theOfficers()
  const [voter, other] = await members(2)
  const { number } = await anOpenVote()
  await castBallot(voter!, { number, choice: 'for' })
  freezeClock(closing)
  const earlier = await countDecisionsSince(opening)
  await declareResult(chair, { number })
  const [latest] = await listLatestDecisions(voter!, 1)
  const result = await getMotionResult(voter!, number)
  const { count, cast, roll, outcome, majority, declaredAt } = result!
  expect(latest).toMatchObject({ number, count, cast, roll, outcome, majority, declaredAt })
  expect(latest).toMatchObject({ marked: true, onRoll: true })
  expect(await listLatestDecisions(other!, 1)).toMatchObject([{ marked: false, onRoll: true }])
  expect(await listLatestDecisions(visitor, 1)).toMatchObject([{ marked: false, onRoll: false }])
  expect(await countDecisionsSince(opening)).toBe(earlier + 1)
})

test('who lapses while the vote is open still finds the paper', async () => {
  const voter = await aMember()
  const later = await aMovedMotion()
  const { number } = await anOpenVote()
  await database()
    .update(memberRows)
    .set({ resignedAt: opening })
    .where(sql`person_id = ${voter.personId}`)
  const lapsed = (await actorOf(voter.personId, { secondFactor: false }))!
  expect(await getMotionPaper(lapsed, number)).toMatchObject({ onRoll: true, marked: false })
  expect(await numbers(lapsed, 'open')).toEqual([number])
  expect(await getMotion(lapsed, later)).toBeUndefined()
})

test('a paper says whether I am on the roll and whether I have voted', async () => {
  const [voter] = await members(1)
  const { number } = await anOpenVote()
  const late = await aMember()
  expect(await getMotionPaper(late, number)).toMatchObject({ onRoll: false, marked: false })
  expect(await getMotionPaper(voter!, number)).toMatchObject({ onRoll: true, marked: false })
  await castBallot(voter!, { number, choice: 'against' })
  const paper = await getMotionPaper(voter!, number)
  expect(paper).toMatchObject({ onRoll: true, marked: true, vote: { phase: 'open' } })
  expect(JSON.stringify(paper)).not.toContain('against')
})

test('each motion is in one list, and lists are leafed through by number', async () => {
  const { mover } = await theOfficers()
  const moved = [await aMovedMotion(), await aMovedMotion(), await aMovedMotion()]
  const seconded = await aSecondedMotion()
  const { number: open } = await anOpenVote()
  const where = async (number: number) => {
    const found: MotionFilter[] = []
    for (const filter of motionFilters) {
      if ((await numbers(mover, filter, { limit: 500 })).includes(number)) found.push(filter)
    }
    return found
  }
  const onNow = async () =>
    Object.entries(await listMotionsOnNow(mover)).flatMap(([part, lines]) =>
      lines.some((line) => line.number === open) ? [part] : [],
    )
  expect(await onNow()).toEqual(['open'])
  expect(await where(moved[0]!)).toEqual(['seconding'])
  expect(await where(seconded)).toEqual(['under-way'])
  expect(await where(open)).toEqual(['open'])
  freezeClock(closing)
  expect(await where(open)).toEqual(['under-way'])
  expect(await onNow()).toEqual(['underWay'])
  const first = await listMotions(mover, 'seconding', { limit: 2 })
  expect(first.motions.map((motion) => motion.number)).toEqual([moved[2], moved[1]])
  expect(await numbers(mover, 'seconding', { limit: 1, before: first.next })).toEqual([moved[0]])
})

test('the desk is for the secretary and the chairs', async () => {
  const { secretary, chair, mover } = await theOfficers()
  const toCall = await aSecondedMotion()
  const { number } = await anOpenVote()
  const before = (await countMotionsWaiting(secretary))!
  freezeClock(closing)
  expect(await countMotionsWaiting(secretary)).toMatchObject({ toCall: before.toCall })
  expect((await countMotionsWaiting(chair))!.toDeclare).toBeGreaterThan(before.toDeclare)
  expect(await getMotionAtDesk(secretary, toCall)).toMatchObject({ mayCall: true })
  expect(await getMotionAtDesk(chair, toCall)).toMatchObject({ mayCall: false })
  expect(await getMotionAtDesk(chair, number)).toMatchObject({ mayDeclare: true })
  expect(await getMotionAtDesk(secretary, number)).toMatchObject({ mayDeclare: false })
  for (const other of [mover, visitor, { ...secretary, secondFactor: false }]) {
    expect(await countMotionsWaiting(other)).toBeUndefined()
    expect(await listMotionsAtDesk(other)).toBeUndefined()
    expect(await getMotionAtDesk(other, number)).toBeUndefined()
  }
})
