import '@/tests/support/database'
import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { listWaiting } from '@/app/desk/waiting/list-waiting'
import { database } from '@/db/client'
import { rollEntries } from '@/db/schema/democracy/motions'
import { members as memberRows, suspensions } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { getMotionResult } from '@/lib/democracy/motions/read-vote'
import { shuffleBallots } from '@/lib/democracy/motions/shuffle-ballots'
import { decideRollQuery } from '@/lib/democracy/motions/vote-roll/decide-roll-query'
import {
  proposeRollAddition,
  proposeRollDecision,
} from '@/lib/democracy/motions/vote-roll/propose-roll-decision'
import { queryVoteRoll } from '@/lib/democracy/motions/vote-roll/query-vote-roll'
import { getOwnRollEntry, listRollQueries } from '@/lib/democracy/motions/vote-roll/read-vote-roll'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { rollReasonSql } from '@/lib/people/members/may-vote-at'
import { rollRule } from '@/lib/people/members/roll-rule'
import { standingSql } from '@/lib/people/members/standing-sql'
import { asOwner } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'
import { anOpenVote, closing, numbersOf, opening, theOfficers } from './electorate'

let secretary: PersonActor
let chair: PersonActor
let otherChair: PersonActor
const refused = (code: string) => expect.objectContaining({ code })

beforeAll(async () => {
  ;({ secretary, chair } = await theOfficers())
  otherChair = await anOfficer('co-chair', { seat: 2 })
})
beforeEach(() => freezeClock(opening))

async function aSuspendedMember() {
  const member = await aMember()
  await suspend(member)
  return member
}

async function suspend({ personId }: PersonActor) {
  await database().insert(suspensions).values({
    id: newId(),
    personId,
    suspendedAt: opening,
    suspendedBy: secretary.personId,
  })
}

/** The query of a member, and the id by which officers find it. */
async function queried(number: number, member: PersonActor) {
  await queryVoteRoll(member, { number, text: 'My suspension was lifted last week.' })
  const { queries } = (await listRollQueries(secretary, number))!
  return queries.find((query) => query.number === member.member!.number)!.id
}

test('the roll gives each member their reason, and the SQL that freezes it is the rule of elections', async () => {
  const [good, suspended, imported] = [await aMember(), await aSuspendedMember(), await aMember()]
  await database()
    .update(memberRows)
    .set({ importedAt: addDays(opening, -3) })
    .where(eq(memberRows.personId, imported.personId))
  const { number } = await anOpenVote()
  freezeClock(addDays(opening, 1))
  const later = await aMember({ joinedAt: addDays(opening, 1) })
  const entry = (member: PersonActor) => getOwnRollEntry(member, number)
  expect(await entry(good)).toMatchObject({ onRoll: true, mayQuery: false })
  for (const [member, sentence] of [
    [suspended, /suspended when the roll was frozen/],
    [imported, /^You were imported/],
    [later, /^You joined after/],
  ] as const) {
    expect(await entry(member)).toMatchObject({ onRoll: false, mayQuery: true })
    expect((await entry(member))!.sentence).toMatch(sentence)
  }
  for (const at of [opening, addDays(opening, 1), addDays(opening, 40)]) {
    const rows = await database()
      .select({
        joinedAt: standings.joinedAt,
        importedAt: memberRows.importedAt,
        standing: standingSql(at),
        reason: rollReasonSql(at),
      })
      .from(standings)
      .innerJoin(memberRows, eq(memberRows.personId, standings.personId))
    expect(rows.length).toBeGreaterThan(5)
    for (const { reason, ...facts } of rows) expect(rollRule(facts, at).reason).toBe(reason)
  }
})

test('a member queries, one officer proposes, another confirms: then they are on the roll and vote', async () => {
  const member = await aSuspendedMember()
  const { number, voteId } = await anOpenVote()
  await expect(castBallot(member, { number, choice: 'for' })).rejects.toEqual(
    refused('vote.not-on-roll'),
  )
  const before = await numbersOf(voteId)
  const queryId = await queried(number, member)
  await expect(queryVoteRoll(member, { number, text: 'Again' })).rejects.toEqual(
    refused('roll.contested-already'),
  )
  const waiting = async (officer: PersonActor) =>
    (await listWaiting(officer))
      .flatMap(({ rows }) => rows)
      .find(({ key }) => key === `roll-query-${queryId}`)?.todo
  expect(await waiting(chair)).toBe('Answer the query')
  const decision = { number, queryId, proposal: 'add', answer: 'It was lifted in time.' } as const
  await proposeRollDecision(secretary, decision)
  expect(await waiting(chair)).toBe('Confirm the answer')
  expect(await waiting(secretary)).toBeUndefined()
  expect(await numbersOf(voteId)).toEqual(before)
  await expect(decideRollQuery(secretary, { number, queryId, confirmed: true })).rejects.toEqual(
    refused('two-people'),
  )
  const both = await Promise.allSettled([
    decideRollQuery(chair, { number, queryId, confirmed: true }),
    decideRollQuery(otherChair, { number, queryId, confirmed: true }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await numbersOf(voteId)).toEqual({ ...before, roll: before.roll + 1 })
  expect(await getOwnRollEntry(member, number)).toMatchObject({
    onRoll: true,
    sentence: 'Two officers added you after the roll was frozen.',
    answer: 'It was lifted in time.',
  })
  const [mail] = await mailsTo(member.email!)
  expect(mail).toMatchObject({ message: 'vote-roll-decided', props: { agreed: true } })
  await castBallot(member, { number, choice: 'for' })
  freezeClock(closing)
  await declareResult(chair, { number })
  expect(await getMotionResult(visitor, number)).toMatchObject({ rollAdded: 1, queriesLeft: 0 })
})

test('what a second officer does not confirm waits anew, and what they do not add is told with its reason', async () => {
  const member = await aSuspendedMember()
  const { number } = await anOpenVote()
  const queryId = await queried(number, member)
  const keep = { number, queryId, proposal: 'keep', answer: 'It still stands.' } as const
  await proposeRollDecision(secretary, keep)
  await expect(proposeRollDecision(chair, keep)).rejects.toEqual(refused('moved-meanwhile'))
  await decideRollQuery(chair, { number, queryId, confirmed: false })
  expect(await getOwnRollEntry(member, number)).toMatchObject({ waits: true, answer: undefined })
  await proposeRollDecision(chair, keep)
  await decideRollQuery(secretary, { number, queryId, confirmed: true })
  expect(await getOwnRollEntry(member, number)).toMatchObject({
    onRoll: false,
    waits: false,
    answer: 'It still stands.',
    mayQuery: true,
  })
})

test('officers add who cannot ask, but nobody imported too late, nobody twice, and not themselves', async () => {
  const [member, imported] = [await aSuspendedMember(), await aMember()]
  await database()
    .update(memberRows)
    .set({ importedAt: addDays(opening, -3) })
    .where(eq(memberRows.personId, imported.personId))
  await suspend(otherChair)
  const { number } = await anOpenVote()
  const add = (officer: PersonActor, one: PersonActor) =>
    proposeRollAddition(officer, { number, member: one.member!.number, answer: 'Left off.' })
  await expect(add(secretary, imported)).rejects.toEqual(refused('roll.imported-late'))
  await expect(add(secretary, chair)).rejects.toEqual(refused('roll.already-so'))
  await expect(add(otherChair, otherChair)).rejects.toEqual(refused('own-case'))
  await add(secretary, member)
  await expect(add(chair, member)).rejects.toEqual(refused('roll.query-waits'))
  const { queries } = (await listRollQueries(chair, number))!
  await decideRollQuery(chair, { number, queryId: queries[0]!.id, confirmed: false })
  expect((await listRollQueries(chair, number))!.queries).toEqual([])
})

test('two officers together add nobody who is no longer a member, also since it was proposed', async () => {
  const [gone, going] = [await aSuspendedMember(), await aSuspendedMember()]
  const end = ({ personId }: PersonActor) =>
    database()
      .update(memberRows)
      .set({ expelledAt: opening })
      .where(eq(memberRows.personId, personId))
  await end(gone)
  const { number, voteId } = await anOpenVote()
  const add = (one: PersonActor) =>
    proposeRollAddition(secretary, { number, member: one.member!.number, answer: 'Left off.' })
  await expect(add(gone)).rejects.toEqual(refused('roll.not-one-of-us'))
  await add(going)
  await end(going)
  const { roll } = await numbersOf(voteId)
  const { queries } = (await listRollQueries(chair, number))!
  const decide = { number, queryId: queries[0]!.id, confirmed: true }
  await expect(decideRollQuery(chair, decide)).rejects.toEqual(refused('roll.not-one-of-us'))
  expect(await numbersOf(voteId)).toMatchObject({ roll })
})

test('nobody comes onto a roll by one officer alone, or after the close, not even by the owner of the tables', async () => {
  const member = await aSuspendedMember()
  const { number, voteId } = await anOpenVote()
  const queryId = await queried(number, member)
  const entry = sql`insert into roll_entries values (${voteId}, ${member.personId}, 'added')`
  const frozen = { cause: { constraint_name: 'roll_entries_frozen' } }
  await expect(asOwner((db) => db.execute(entry))).rejects.toMatchObject(frozen)
  const decision = { number, queryId, proposal: 'add', answer: 'It was lifted.' } as const
  await proposeRollDecision(secretary, decision)
  await expect(asOwner((db) => db.execute(entry))).rejects.toMatchObject(frozen)
  freezeClock(closing)
  await expect(decideRollQuery(chair, { number, queryId, confirmed: true })).rejects.toEqual(
    refused('roll.closed'),
  )
  await shuffleBallots(system('shuffle-ballots'), { voteId })
  await declareResult(chair, { number })
  expect(await getMotionResult(visitor, number)).toMatchObject({ rollAdded: 0, queriesLeft: 1 })
  const onIt = and(eq(rollEntries.voteId, voteId), eq(rollEntries.personId, member.personId))
  expect(await database().$count(rollEntries, onIt)).toBe(0)
})

test('what a member writes is read by officers who may decide it, and sealed in the database', async () => {
  const member = await aSuspendedMember()
  const { number } = await anOpenVote()
  await queried(number, member)
  expect(await listRollQueries(member, number)).toBeUndefined()
  const rows = await database().execute(sql`select query_sealed from vote_roll_queries`)
  expect(JSON.stringify(rows)).not.toContain('suspension')
})
