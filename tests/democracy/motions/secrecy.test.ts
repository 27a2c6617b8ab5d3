import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { listNamedVotes } from '@/lib/democracy/motions/read-vote'
import { remindOfClosingVotes } from '@/lib/democracy/motions/remind-of-closing-votes'
import { shuffleBallots } from '@/lib/democracy/motions/shuffle-ballots'
import { choices, type VoteChoice, voteKinds } from '@/lib/democracy/motions/states'
import type { PersonActor } from '@/lib/kernel/actor'
import { system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { mailsTo } from '@/tests/support/mails'
import { anOpenVote, closing, members, opening, theOfficers } from './electorate'

/**
 * Somebody who can read every row and every system column of the database tries to say how each member voted. Nothing
 * here knows what write-ahead logs and backups know: the ballot page says so.
 */
type Row = { xmin: number; page: number; line: number }
type Seen = {
  ballots: (Row & { id: string; choice: VoteChoice })[]
  marks: (Row & { person: string })[]
}
type Guess = [person: string, choice: VoteChoice][]

const place = sql.raw(`xmin::text::bigint::float8 as xmin,
  (ctid::text::point)[0]::int as page, (ctid::text::point)[1]::int as line`)

async function look(voteId: string): Promise<Seen> {
  const rows = async (statement: ReturnType<typeof sql>) => [
    ...(await database().execute(statement)),
  ]
  return {
    ballots: await rows(sql`select id, choice, ${place} from ballots where vote_id = ${voteId}`),
    marks: await rows(
      sql`select person_id as person, ${place} from roll_marks where vote_id = ${voteId}`,
    ),
  } as Seen
}

const byPlace = (a: Row, b: Row) => a.page - b.page || a.line - b.line
const byTransaction = (a: Row, b: Row) => a.xmin - b.xmin || byPlace(a, b)
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const byPerson = (a: { person: string }, b: { person: string }) => (a.person < b.person ? -1 : 1)

function paired(people: { person: string }[], ballots: { choice: VoteChoice }[]): Guess {
  return people.map(({ person }, n) => [person, ballots[n]!.choice])
}

function together(people: (Row & { person: string })[], ballots: Seen['ballots']): Guess {
  const written = new Map(ballots.map((ballot) => [ballot.xmin, ballot.choice]))
  return people.flatMap(({ person, xmin }) => {
    const choice = written.get(xmin)
    return choice ? [[person, choice]] : []
  })
}

/** Ways to link; each names a choice for some or all of the people. */
const attacks: Record<string, (seen: Seen) => Guess> = {
  'written together with the mark': ({ marks, ballots }) => together(marks, ballots),
  'marks and ballots in the order of transactions': ({ marks, ballots }) =>
    paired(marks.toSorted(byTransaction), ballots.toSorted(byTransaction)),
  'marks and ballots by their place on the page': ({ marks, ballots }) =>
    paired(marks.toSorted(byPlace), ballots.toSorted(byPlace)),
  'the last mark and the first ballot': ({ marks, ballots }) =>
    paired(marks.toSorted(byPlace).reverse(), ballots.toSorted(byPlace)),
  'marks by their place and the ids of ballots': ({ marks, ballots }) =>
    paired(marks.toSorted(byPlace), ballots.toSorted(byId)),
  'ids of people and ids of ballots': ({ marks, ballots }) =>
    paired(marks.toSorted(byPerson), ballots.toSorted(byId)),
  'as the tables hand them out': ({ marks, ballots }) => paired(marks, ballots),
}

function hits(guess: Guess, truth: Map<string, VoteChoice>) {
  return guess.filter(([person, choice]) => truth.get(person) === choice).length
}

/** What guessing at random gets right: the mean, and how far it strays. */
function chance(truth: Map<string, VoteChoice>) {
  const all = [...truth.values()]
  const n = all.length
  const shares = (['for', 'against', 'abstain'] as const).map(
    (choice) => all.filter((one) => one === choice).length / n,
  )
  const square = shares.reduce((sum, p) => sum + p ** 2, 0)
  const cube = shares.reduce((sum, p) => sum + p ** 3, 0)
  return {
    mean: n * square,
    deviation: Math.sqrt((n ** 2 / (n - 1)) * (square + square ** 2 - 2 * cube)),
  }
}

async function voteInOrder(voters: PersonActor[], number: number) {
  const truth = new Map<string, VoteChoice>()
  for (const voter of voters) {
    const draw = Math.random()
    const choice = draw < 0.5 ? 'for' : draw < 0.85 ? 'against' : 'abstain'
    await castBallot(voter, { number, choice })
    truth.set(voter.personId, choice)
  }
  return truth
}

async function otherTraces() {
  const [count] = await database().execute(sql`
    select (select count(*)::int from outgoing_mails) as mails,
      (select count(*)::int from audit_entries) as entries,
      (select count(*)::int from graphile_worker.jobs) as jobs`)
  return count
}

test('before the shuffle 420 of 420 voters are found; afterwards no attack beats chance', async () => {
  freezeClock(opening)
  const voters = await members(420)
  const sums = new Map<string, number>()
  let mean = 0
  let variance = 0
  for (let run = 0; run < 3; run += 1) {
    freezeClock(opening)
    const { number, voteId } = await anOpenVote()
    const before = await otherTraces()
    const truth = await voteInOrder(voters, number)
    expect(await otherTraces()).toEqual(before)
    const open = await look(voteId)
    expect(hits(attacks['written together with the mark']!(open), truth)).toBe(420)
    expect(hits(attacks['marks and ballots in the order of transactions']!(open), truth)).toBe(420)

    freezeClock(closing)
    await shuffleBallots(system('shuffle-ballots'), { voteId })
    const closed = await look(voteId)
    expect(closed.ballots).toHaveLength(420)
    const guessing = chance(truth)
    mean += guessing.mean
    variance += guessing.deviation ** 2
    for (const [name, attack] of Object.entries(attacks)) {
      const found = hits(attack(closed), truth)
      expect(found, name).toBeLessThan(guessing.mean + 5 * guessing.deviation)
      sums.set(name, (sums.get(name) ?? 0) + found)
    }
  }
  for (const [name, sum] of sums) expect(sum, name).toBeLessThan(mean + 5 * Math.sqrt(variance))
})

test('over 25 small votes no attack beats chance either', async () => {
  freezeClock(opening)
  const voters = await members(30)
  const sums = new Map<string, number>()
  let mean = 0
  let variance = 0
  for (let run = 0; run < 25; run += 1) {
    freezeClock(opening)
    const { number, voteId } = await anOpenVote()
    const truth = await voteInOrder(voters, number)
    freezeClock(closing)
    await shuffleBallots(system('shuffle-ballots'), { voteId })
    const seen = await look(voteId)
    const guessing = chance(truth)
    mean += guessing.mean
    variance += guessing.deviation ** 2
    for (const [name, attack] of Object.entries(attacks)) {
      sums.set(name, (sums.get(name) ?? 0) + hits(attack(seen), truth))
    }
  }
  for (const [name, sum] of sums) expect(sum, name).toBeLessThan(mean + 5 * Math.sqrt(variance))
})

/** The audit log as whoever owns the database reads it: all columns of all entries. */
async function wholeLog(): Promise<string[]> {
  const rows = await database().execute<{ entry: string }>(
    sql`select to_jsonb(a)::text as entry from audit_entries a order by position`,
  )
  return rows.map(({ entry }) => entry)
}

test.each(voteKinds)(
  'the audit log of a %s vote is the same whoever votes, when, how and how often',
  async (kind) => {
    freezeClock(opening)
    const { chair } = await theOfficers()
    const voters = await members(6)
    const { number, voteId } = await anOpenVote('simple', kind)
    const before = await wholeLog()
    for (const [n, voter] of voters.slice(0, 4).entries()) {
      freezeClock(addDays(opening, n))
      await castBallot(voter, { number, choice: choices[n % 3]! })
    }
    const again = castBallot(voters[0]!, { number, choice: 'against' })
    if (kind === 'confidential')
      await expect(again).rejects.toMatchObject({ code: 'vote.already-voted' })
    else await again
    expect(await wholeLog()).toEqual(before)

    // Who is reminded, and who has voted, is known from the marks alone.
    freezeClock(addDays(closing, -1))
    await remindOfClosingVotes(system('remind-of-closing-votes'), {})
    const reminded = await Promise.all(
      voters.map(async ({ email }) => {
        const mails = await mailsTo(email)
        return mails.filter(({ message }) => message === 'vote-closes-soon').length
      }),
    )
    expect(reminded).toEqual([0, 0, 0, 0, 1, 1])
    expect(await wholeLog()).toEqual(before)

    freezeClock(closing)
    await shuffleBallots(system('shuffle-ballots'), { voteId })
    await declareResult(chair, { number })
    const since = (await wholeLog()).slice(before.length).map((entry) => JSON.parse(entry))
    expect(since.map(({ action, at, actor_id }) => [action, new Date(at), actor_id])).toEqual([
      [kind === 'open' ? 'ballots.closed' : 'ballots.shuffled', closing, null],
      ['result.declared', closing, chair.personId],
    ])
    for (const { personId } of voters) expect(JSON.stringify(since)).not.toContain(personId)
    const inMinutes = (await listNamedVotes(chair, number))?.map(({ choice }) => choice)
    expect(inMinutes?.sort()).toEqual(
      kind === 'open' ? ['abstain', 'against', 'against', 'for'] : undefined,
    )
  },
)
