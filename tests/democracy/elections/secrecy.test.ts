import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { castElectionBallot } from '@/lib/democracy/elections/box/cast-ballot'
import { publishBatches } from '@/lib/democracy/elections/box/publish-batches'
import { closeBoard } from '@/lib/democracy/elections/closing/close-board'
import { emailPapersCollected } from '@/lib/democracy/elections/papers/email-paper-collected'
import { makeBallot } from '@/lib/democracy/elections/protocol/ballot'
import { fromBase64url } from '@/lib/democracy/elections/protocol/bytes'
import { readPrepared } from '@/lib/democracy/elections/protocol/check-credential'
import type { Paper } from '@/lib/democracy/elections/protocol/credential'
import { sha256Hex } from '@/lib/democracy/elections/protocol/hash'
import { system } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import {
  aPublishedElection,
  closed,
  type Published,
  voting,
} from '@/tests/support/elections/secret-ballot'

/**
 * Somebody who can read every row and every system column tries to say which ballot is whose. Nothing here knows what
 * write-ahead logs, backups or recorded traffic know: the ballot page says so.
 */
type Row = { xmin: number; page: number; line: number }
type Person = Row & { person: string }
type Seen = {
  marks: Person[]
  lockers: Person[]
  mails: Person[]
  roll: Person[]
  members: Person[]
  ballots: (Row & { credential: string })[]
}
type Guess = [person: string, credential: string][]

const clock = system('clock')
const place = (column: string) =>
  sql.raw(`${column}::text::bigint::float8 as xmin,
    (ctid::text::point)[0]::int as page, (ctid::text::point)[1]::int as line`)

async function look({ electionId }: Published): Promise<Seen> {
  const rows = async (statement: ReturnType<typeof sql>) => [
    ...(await database().execute(statement)),
  ]
  const who = sql.raw('person_id as person')
  return {
    marks: await rows(sql`
      select ${who}, ${place('xmin')} from paper_marks where election_id = ${electionId}`),
    lockers: await rows(sql`
      select ${who}, ${place('xmin')} from lockers where election_id = ${electionId}`),
    mails: await rows(sql`select ${who}, ${place('xmin')} from outgoing_mails
      where message = 'ballot-paper-collected' and person_id is not null`),
    // What PostgreSQL leaves in a row when somebody else's row refers to it, or when it is locked.
    roll: await rows(sql`
      select ${who}, ${place('xmax')} from electors where election_id = ${electionId} and may_vote`),
    members: await rows(sql`select ${who}, ${place('xmax')} from members`),
    ballots: await rows(sql`
      select credential, ${place('xmin')} from sealed_ballots where election_id = ${electionId}`),
  } as Seen
}

const byPlace = (a: Row, b: Row) => a.page - b.page || a.line - b.line
const byTransaction = (a: Row, b: Row) => a.xmin - b.xmin || byPlace(a, b)
const byPerson = (a: Person, b: Person) => (a.person < b.person ? -1 : 1)

function paired(people: Person[], ballots: Seen['ballots']): Guess {
  return people.slice(0, ballots.length).map(({ person }, n) => [person, ballots[n]!.credential])
}

function together(people: Person[], ballots: Seen['ballots']): Guess {
  const written = new Map(ballots.map(({ xmin, credential }) => [xmin, credential]))
  return people.flatMap(({ person, xmin }) => {
    const credential = written.get(xmin)
    return credential ? [[person, credential]] : []
  })
}

/** The ballot that was written next after somebody's mark. */
function following(people: Person[], ballots: Seen['ballots']): Guess {
  const sorted = ballots.toSorted(byTransaction)
  return people.flatMap(({ person, xmin }) => {
    const next = sorted.find((ballot) => ballot.xmin > xmin)
    return next ? [[person, next.credential]] : []
  })
}

const traces = ['marks', 'lockers', 'mails', 'roll', 'members'] as const
const attacks = traces.flatMap((trace): [string, (seen: Seen) => Guess][] => [
  [`${trace}: written together`, (seen) => together(seen[trace], seen.ballots)],
  [`${trace}: the next ballot`, (seen) => following(seen[trace], seen.ballots)],
  ...([byTransaction, byPlace] as const).flatMap((order): [string, (seen: Seen) => Guess][] => [
    [
      `${trace}: ${order.name}`,
      (seen) => paired(seen[trace].toSorted(order), seen.ballots.toSorted(order)),
    ],
    [
      `${trace}: ${order.name}, backwards`,
      (seen) => paired(seen[trace].toSorted(order).reverse(), seen.ballots.toSorted(order)),
    ],
  ]),
  [
    `${trace}: by person`,
    (seen) => paired(seen[trace].toSorted(byPerson), seen.ballots.toSorted(byPlace)),
  ],
  [`${trace}: as the tables hand them out`, (seen) => paired(seen[trace], seen.ballots)],
])

/** A guess at random is right once on average, whatever the number of voters; nine times, once in a million elections. */
const byChance = 8

function expectNoLink(seen: Seen, truth: Map<string, string>) {
  for (const [name, attack] of attacks) {
    const right = attack(seen).filter(([person, credential]) => truth.get(person) === credential)
    expect(right.length, name).toBeLessThanOrEqual(byChance)
  }
}

function shuffled<One>(all: One[]): One[] {
  return all
    .map((one) => ({ one, draw: Math.random() }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ one }) => one)
}

async function credentialOf({ prepared }: Paper) {
  return sha256Hex(fromBase64url(readPrepared(prepared)!.key))
}

async function cast(election: Published, paper: Paper) {
  const [chairs] = election.contests
  const ballot = await makeBallot(election.published, paper, { [chairs!]: [1, 2] }, 1)
  await castElectionBallot({ slug: election.slug, ballot })
}

async function entries() {
  const [row] = await database().execute(sql`select
    (select count(*)::int from audit_entries) as audit,
    (select count(*)::int from outgoing_mails) as mails,
    (select count(*)::int from graphile_worker.jobs) as jobs,
    (select count(*)::int from rate_limits) as tries`)
  return row
}

test('420 papers collected before opening: no trace leads from a member to a ballot', async () => {
  const election = await aPublishedElection(420)
  const before = await entries()
  const papers = new Map<string, Paper>()
  const truth = new Map<string, string>()
  for (const voter of election.voters) {
    const paper = await collected(voter, election.slug, election.published)
    papers.set(voter.personId, paper)
    truth.set(voter.personId, await credentialOf(paper))
  }
  expect(await entries()).toEqual(before)
  await emailPapersCollected(clock, {})
  freezeClock(voting)
  const told = await entries()
  for (const [at, voter] of shuffled(election.voters).entries()) {
    await cast(election, papers.get(voter.personId)!)
    if (at === 200) {
      expectNoLink(await look(election), truth)
      expect(await entries()).toEqual(told)
      await publishBatches(clock, election)
    }
  }
  freezeClock(closed)
  await closeBoard(clock, election)
  const seen = await look(election)
  expect(seen.ballots).toHaveLength(420)
  expectNoLink(seen, truth)
})

test('even collected and cast in one sitting, what is left after the batch tells the batch alone', async () => {
  const election = await aPublishedElection(60)
  freezeClock(voting)
  const truth = new Map<string, string>()
  for (const voter of shuffled(election.voters)) {
    const paper = await collected(voter, election.slug, election.published)
    truth.set(voter.personId, await credentialOf(paper))
    await cast(election, paper)
  }
  // While it waits, the order of the two rows still tells; that is why papers are to be collected early.
  const open = await look(election)
  const order = paired(open.marks.toSorted(byTransaction), open.ballots.toSorted(byTransaction))
  expect(order.every(([person, credential]) => truth.get(person) === credential)).toBe(true)
  await publishBatches(clock, election)
  freezeClock(closed)
  await closeBoard(clock, election)
  expectNoLink(await look(election), truth)
})
