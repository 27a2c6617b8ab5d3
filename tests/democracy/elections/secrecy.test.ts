import { sql } from 'drizzle-orm'
import { NextRequest } from 'next/server'
import { expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { sessions } from '@/db/schema/people/sign-in'
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
import { sessionOf } from '@/lib/kernel/auth'
import { freezeClock } from '@/lib/kernel/clock'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { proxy } from '@/proxy'
import { asOwner, freshDatabase, keepDatabase } from '@/tests/support/database'
import {
  aPublishedElection,
  closed,
  type Published,
  theOfficers,
  voting,
} from '@/tests/support/elections/secret-ballot'

const site = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('next/headers', () => ({ headers: async () => site.headers }))

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

/** A small electorate once. `LINKAGE=420x20` takes its time and says what it found. */
const [voters, runs] = (process.env.LINKAGE ?? '45x1').split('x').map(Number) as [number, number]

/** What every table looks like, down to the system columns: of each, a sum over its rows. */
async function everything(): Promise<Map<string, string>> {
  const tables = await database().execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`)
  const sums = tables.map(
    ({ name }) => `select '${name}' as name, coalesce(sum(hashtextextended(
      t::text || t.ctid::text || t.xmin::text || t.xmax::text, 0)::numeric), 0)::text as sum from ${name} t`,
  )
  const rows = await asOwner((db) =>
    db.execute<{ name: string; sum: string }>(sql.raw(sums.join(' union all '))),
  )
  return new Map(rows.map(({ name, sum }) => [name, sum]))
}

function changedIn(before: Map<string, string>, after: Map<string, string>) {
  return [...after].flatMap(([name, sum]) => (before.get(name) === sum ? [] : [name])).sort()
}

/** What a voter's browser does to vote, with the headers that the site gives its own pages. */
async function goesToVote({ slug }: Published, voter: { personId: string }, token: string) {
  for (const path of [`/elections/${slug}/vote`, `/elections/${slug}/box`]) {
    const passed = proxy(new NextRequest(`http://mandate.test${path}`))
    const given = passed.headers.get('x-middleware-request-x-leaves-no-trace')
    site.headers = new Headers({ 'x-leaves-no-trace': given! })
    expect(await sessionOf(token)).toMatchObject({ personId: voter.personId })
  }
}

async function signedIn(people: { personId: string }[]) {
  const rows = people.map(({ personId }) => ({ personId, token: newToken() }))
  const long = new Date('2020-01-01T00:00:00.000Z')
  await database()
    .insert(sessions)
    .values(
      rows.map(({ personId, token }) => ({
        id: newId(),
        personId,
        tokenHash: hashOf(token),
        device: 'Firefox on Linux',
        createdAt: long,
        lastSeenAt: long,
        expiresAt: new Date('2099-01-01T00:00:00.000Z'),
      })),
    )
  return new Map(rows.map(({ personId, token }) => [personId, token]))
}

/** The ballots that wait, as a single look at the table orders them. */
async function waitingInOrder({ electionId }: Published) {
  const rows = await database().execute<Row & { credential: string }>(sql`
    select credential, ${place('xmin')} from sealed_ballots
    where election_id = ${electionId} and sequence > posted`)
  return [...rows].sort(byTransaction).map(({ credential }) => credential)
}

function rightBy(guess: string[], truth: string[]) {
  return guess.filter((credential, at) => credential === truth[at]).length
}

test(`${voters} papers collected before opening, ${runs} times: no trace leads from a member to a ballot, looked at after every cast`, async () => {
  let looks = 0
  const right = { inOrder: 0, backwards: 0, newest: 0, oldest: 0 }
  let expected = 0
  await theOfficers()
  const world = runs > 1 ? await keepDatabase() : undefined
  for (let run = 0; run < runs; run += 1) {
    // Each election in a database of its own: a look at every row of all those before would take longer and longer.
    if (world) await freshDatabase(world)
    const election = await aPublishedElection(voters)
    const tokens = await signedIn(election.voters)
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
    const castInOrder: string[] = []
    let last = await everything()
    for (const voter of shuffled(election.voters)) {
      await goesToVote(election, voter, tokens.get(voter.personId)!)
      await cast(election, papers.get(voter.personId)!)
      castInOrder.push(truth.get(voter.personId)!)
      const now = await everything()
      // The ballots, and with a batch the board and the election that was held meanwhile: nothing that names a person.
      const allowed = ['public.board_records', 'public.elections', 'public.sealed_ballots']
      expect(changedIn(last, now).filter((table) => !allowed.includes(table))).toEqual([])
      last = now
      const guess = await waitingInOrder(election)
      if (guess.length < 2) continue
      const order = castInOrder.filter((credential) => guess.includes(credential))
      looks += 1
      expected += 1 / guess.length
      right.inOrder += rightBy(guess, order)
      right.backwards += rightBy(guess.toReversed(), order)
      right.newest += rightBy(guess.slice(-1), order.slice(-1))
      right.oldest += rightBy(guess.slice(0, 1), order.slice(-1))
    }
    freezeClock(closed)
    await closeBoard(clock, election)
    const seen = await look(election)
    expect(seen.ballots).toHaveLength(voters)
    expectNoLink(seen, truth)
    // Nor do the marks say any longer who came before whom: one act wrote all of them again.
    expect(new Set(seen.marks.map(({ xmin }) => xmin)).size).toBe(1)
    if (process.env.LINKAGE) console.log({ run: run + 1, looks, expected, right })
  }
  // Of a shuffled row one stands in its place on average, whatever its length; six deviations are one in a thousand million.
  const within = (mean: number) => mean + 6 * Math.sqrt(mean)
  expect(right.inOrder).toBeLessThanOrEqual(within(looks))
  expect(right.backwards).toBeLessThanOrEqual(within(looks))
  expect(right.newest).toBeLessThanOrEqual(within(expected))
  expect(right.oldest).toBeLessThanOrEqual(within(expected))
}, 3_600_000)

test('even collected and cast in one sitting, what is left tells the batch alone', async () => {
  const election = await aPublishedElection(60)
  freezeClock(voting)
  const truth = new Map<string, string>()
  for (const voter of shuffled(election.voters)) {
    const paper = await collected(voter, election.slug, election.published)
    truth.set(voter.personId, await credentialOf(paper))
    await cast(election, paper)
  }
  await publishBatches(clock, election)
  freezeClock(closed)
  await closeBoard(clock, election)
  expectNoLink(await look(election), truth)
})
