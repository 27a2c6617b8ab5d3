import { sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { shuffleBallots } from '@/lib/democracy/motions/shuffle-ballots'
import { choices } from '@/lib/democracy/motions/states'
import { system } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { asOwner } from '@/tests/support/database'
import { aMember } from '@/tests/support/people'
import { anOpenVote, closing, members, numbersOf, opening, theOfficers } from './electorate'

const job = system('shuffle-ballots')
const justBefore = new Date(closing.getTime() - 1)
vi.setConfig({ testTimeout: 60_000 })
beforeEach(() => freezeClock(opening))

function codes(settled: PromiseSettledResult<unknown>[]) {
  return settled.map((one) => (one.status === 'fulfilled' ? 'cast' : one.reason.code))
}

function tally(words: string[]) {
  return Object.fromEntries(
    [...new Set(words)].map((w) => [w, words.filter((x) => x === w).length]),
  )
}

test('200 concurrent ballots of one member are one mark and one ballot', async () => {
  const [voter] = await members(1)
  const { number, voteId } = await anOpenVote()
  const tries = Array.from({ length: 200 }, (_, n) =>
    castBallot(voter!, { number, choice: choices[n % 3]! }),
  )
  expect(tally(codes(await Promise.allSettled(tries)))).toEqual({
    cast: 1,
    'vote.already-voted': 199,
  })
  expect(await numbersOf(voteId)).toMatchObject({ marks: 1, ballots: 1 })
})

test('300 members at once are all counted', async () => {
  const voters = await members(300)
  const { number, voteId } = await anOpenVote()
  await Promise.all(
    voters.map((voter, n) => castBallot(voter, { number, choice: choices[n % 3]! })),
  )
  expect(await numbersOf(voteId)).toMatchObject({ marks: 300, ballots: 300 })
  const { chair } = await theOfficers()
  freezeClock(closing)
  await declareResult(chair, { number })
  const rows = await database().execute(sql`
    select choice, count(*)::int from ballots where vote_id = ${voteId} group by 1 order by 1`)
  expect([...rows]).toEqual([
    { choice: 'abstain', count: 100 },
    { choice: 'against', count: 100 },
    { choice: 'for', count: 100 },
  ])
})

test('who joined later, or never, has no ballot', async () => {
  const { number, voteId } = await anOpenVote()
  const late = await aMember()
  const cast = castBallot(late, { number, choice: 'for' })
  await expect(cast).rejects.toMatchObject({ code: 'vote.not-on-roll' })
  expect(await numbersOf(voteId)).toMatchObject({ marks: 0, ballots: 0 })
})

test('the box takes known choices only, and only while it is open', async () => {
  const [voter] = await members(1)
  const { number, voteId } = await anOpenVote()
  const odd = castBallot(voter!, { number, choice: 'maybe' as never })
  await expect(odd).rejects.toMatchObject({ code: 'bad-request' })
  freezeClock(new Date(opening.getTime() - 1))
  const early = castBallot(voter!, { number, choice: 'for' })
  await expect(early).rejects.toMatchObject({ code: 'vote.not-open' })
  freezeClock(closing)
  const late = castBallot(voter!, { number, choice: 'for' })
  await expect(late).rejects.toMatchObject({ code: 'vote.closed' })
  freezeClock(justBefore)
  await castBallot(voter!, { number, choice: 'for' })
  expect(await numbersOf(voteId)).toMatchObject({ marks: 1, ballots: 1 })
})

test('casting against the close: what was confirmed is counted, the rest is told', async () => {
  const { chair } = await theOfficers()
  const voters = await members(60)
  const { number, voteId } = await anOpenVote()
  freezeClock(justBefore)
  const casting = voters.map((voter) => castBallot(voter, { number, choice: 'for' }))
  const early = Promise.allSettled(casting)
  await Promise.any(casting)
  freezeClock(closing)
  const shuffling = shuffleBallots(job, { voteId })
  const more = Promise.allSettled(
    voters.map((voter) => castBallot(voter, { number, choice: 'against' })),
  )
  const all = codes([...(await early), ...(await more)])
  await shuffling
  await declareResult(chair, { number })
  const confirmed = all.filter((code) => code === 'cast').length
  expect(confirmed).toBeGreaterThan(0)
  expect(tally(all)).toEqual({ cast: confirmed, 'vote.closed': 120 - confirmed })
  expect(await numbersOf(voteId)).toMatchObject({ marks: confirmed, ballots: confirmed })
})

test('the box waits for a ballot that is on its way in', async () => {
  const [voter] = await members(1)
  const { voteId } = await anOpenVote()
  freezeClock(closing)
  let shuffled = false
  let shuffling: Promise<unknown> | undefined
  await database().transaction(async (tx) => {
    await tx.execute(sql`select from motion_votes where id = ${voteId} for share`)
    shuffling = shuffleBallots(job, { voteId }).then(() => {
      shuffled = true
    })
    await tx.execute(sql`select pg_sleep(0.3)`)
    expect(shuffled).toBe(false)
    await tx.execute(sql`insert into roll_marks values (${voteId}, ${voter!.personId})`)
    await tx.execute(sql`insert into ballots (vote_id, choice) values (${voteId}, 'for')`)
  })
  await shuffling
  expect(await numbersOf(voteId)).toMatchObject({ marks: 1, ballots: 1 })
})

test('a ballot that waits for the box while it is emptied is late', async () => {
  const [voter] = await members(1)
  const { number, voteId } = await anOpenVote()
  freezeClock(justBefore)
  let casting: Promise<unknown> | undefined
  await database().transaction(async (tx) => {
    await tx.execute(sql`select from motion_votes where id = ${voteId} for update`)
    casting = castBallot(voter!, { number, choice: 'for' }).catch((error) => error.code)
    await tx.execute(sql`select pg_sleep(0.3)`)
    await tx.execute(sql`update motion_votes set shuffled_at = closes_at where id = ${voteId}`)
  })
  expect(await casting).toBe('vote.closed')
  expect(await numbersOf(voteId)).toMatchObject({ marks: 0, ballots: 0 })
})

test('the box is shuffled once, by the system, after the close', async () => {
  const [voter] = await members(1)
  const { number, voteId } = await anOpenVote()
  await castBallot(voter!, { number, choice: 'abstain' })
  await expect(shuffleBallots(job, { voteId })).rejects.toMatchObject({ code: 'vote.not-closed' })
  freezeClock(closing)
  await expect(shuffleBallots(voter!, { voteId })).rejects.toMatchObject({ code: 'not-allowed' })
  const read = () => database().execute(sql`select id from ballots where vote_id = ${voteId}`)
  const [before] = await read()
  await Promise.all([shuffleBallots(job, { voteId }), shuffleBallots(job, { voteId })])
  const [after] = await read()
  expect(after!.id).not.toBe(before!.id)
  await shuffleBallots(job, { voteId })
  expect([...(await read())]).toEqual([after])
})

/** By a rule of the table, which holds for whoever owns it too. */
async function refused(statement: ReturnType<typeof sql>, name: string) {
  await expect(asOwner((db) => db.execute(statement))).rejects.toMatchObject({
    cause: { constraint_name: name },
  })
}

test('nobody changes the box or the marks behind the program’s back', async () => {
  const [voter] = await members(1)
  const { number, voteId } = await anOpenVote()
  await castBallot(voter!, { number, choice: 'for' })
  await refused(sql`update ballots set choice = 'against'`, 'ballots_append_only')
  await refused(sql`delete from ballots`, 'ballots_append_only')
  await refused(sql`truncate ballots`, 'ballots_append_only')
  await refused(sql`delete from roll_marks`, 'roll_marks_append_only')
  await refused(sql`update roll_marks set vote_id = vote_id`, 'roll_marks_append_only')
  freezeClock(closing)
  await shuffleBallots(job, { voteId })
  const late = sql`insert into ballots (vote_id, choice) values (${voteId}, 'for')`
  await refused(late, 'ballots_box_closed')
  await refused(sql`delete from ballots`, 'ballots_append_only')
})

test('nobody is put on the roll or taken off it after the vote was called', async () => {
  const { voteId } = await anOpenVote()
  const late = await aMember()
  const entry = sql`insert into roll_entries values (${voteId}, ${late.personId})`
  await refused(entry, 'roll_entries_frozen')
  await refused(sql`delete from roll_entries`, 'roll_entries_append_only')
  await refused(sql`update roll_entries set person_id = person_id`, 'roll_entries_append_only')
})
