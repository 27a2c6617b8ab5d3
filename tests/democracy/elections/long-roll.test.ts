import '@/tests/support/database'
import { and, eq, like, sql } from 'drizzle-orm'
import { PgPreparedQuery } from 'drizzle-orm/pg-core'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import { closeBoard } from '@/lib/democracy/elections/closing/close-board'
import { voidElection } from '@/lib/democracy/elections/closing/void-election'
import { remindKeyHolders } from '@/lib/democracy/elections/keys/remind-key-holders'
import { reportLostWords } from '@/lib/democracy/elections/keys/report-lost-words'
import { emailPapersCollected } from '@/lib/democracy/elections/papers/email-paper-collected'
import { getRegister } from '@/lib/democracy/elections/register/read-register'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import { warnBeforeFreeze } from '@/lib/democracy/elections/roll/warn-before-freeze'
import { remindVoters } from '@/lib/democracy/elections/turnout/remind-voters'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now } from '@/lib/kernel/clock'
import { withHolderKeys } from '@/tests/support/elections/holder-keys'
import {
  aCalledElection,
  closed,
  collecting,
  dates,
  preparing,
  someVoters,
} from '@/tests/support/elections/secret-ballot'
import { aMember, anOfficer } from '@/tests/support/people'

/**
 * PostgreSQL takes 65,534 parameters in a statement at most, and one with a parameter for each member fails on the first
 * roll that is longer. So no statement may have more of them for more members; letters go out a thousand at a time.
 */
type Querying = { queryWithCache(text: string, params: unknown[], query: () => unknown): unknown }
const prepared = PgPreparedQuery.prototype as unknown as Querying
const query = prepared.queryWithCache
let statements: { of: 'letters' | 'anything'; parameters: number }[] = []
prepared.queryWithCache = function counting(...asked: Parameters<Querying['queryWithCache']>) {
  const [text, params] = asked
  const of = text.startsWith('insert into "outgoing_mails"') ? 'letters' : 'anything'
  statements.push({ of, parameters: params.length })
  return query.apply(this, asked)
}
const most = (of: 'letters' | 'anything') =>
  Math.max(...statements.filter((one) => one.of === of).map(({ parameters }) => parameters))

const clock = system('clock')
let secretary: PersonActor
beforeAll(async () => {
  secretary = await anOfficer('secretary')
})

/** Members whose first payment has not come: on no roll, and told so. */
async function someProvisional(count: number) {
  await database().execute(sql`
    with made as (
      insert into people (id, name, email, email_proved_at, created_at)
      select gen_random_uuid(), 'Nearly ' || n, gen_random_uuid() || '@post.example', now(), now()
      from generate_series(1, ${count}::int) n returning id
    ) insert into members (person_id, joined_at) select id, timestamptz '2020-01-01' from made`)
}

/** A whole election that ends without a count, and a vote on a motion, with so many members more than before. */
async function withMembers(count: number) {
  statements = []
  freezeClock(addDays(dates.rollFreezesAt, -7))
  await someVoters(count)
  await someProvisional(count)
  const election = await aCalledElection()
  const { electionId, slug, officer, holders } = election
  freezeClock(addDays(dates.rollFreezesAt, -1))
  await warnBeforeFreeze(clock, {})
  freezeClock(dates.rollFreezesAt)
  await freezeElectionRoll(clock, election)
  freezeClock(preparing)
  await withHolderKeys(election)
  await remindKeyHolders(officer, { slug })
  await publishManifest(officer, { slug })
  freezeClock(collecting)
  await database().execute(sql`
    insert into paper_marks (election_id, person_id, kind, blinded_hash)
    select election_id, person_id, 'collected', 'x' from electors
    where election_id = ${electionId} and may_vote`)
  await emailPapersCollected(clock, {})
  freezeClock(addDays(closed, -1))
  await remindVoters(clock, election)
  freezeClock(closed)
  await closeBoard(clock, election)
  const { all } = (await getRegister(holders[0], slug))!
  for (const holder of holders.slice(1)) await reportLostWords(holder, { slug })
  await voidElection(officer, { slug, words: 'The words are lost.' })
  await aVote()
  return { all, electionId }
}

async function aVote() {
  const { number } = await moveMotion(await aMember(), { title: 'Votes', text: 'A vote each.' })
  await secondMotion(await aMember(), { number })
  const closes = { date: dateOf(addDays(now(), 5)), time: '17:00' }
  await callVote(secretary, {
    number,
    majority: 'simple',
    kind: 'confidential',
    opens: 'now',
    closes,
  })
}

test('ten times the members make no statement longer', async () => {
  await withMembers(100)
  const few = most('anything')
  expect(most('letters')).toBeGreaterThan(700)
  const { all, electionId } = await withMembers(1000)
  expect(all).toBeGreaterThan(1100)
  expect(most('anything')).toBe(few)
  expect(few).toBeLessThan(100)
  expect(most('letters')).toBe(8000)
  for (const letter of [
    'roll-freezes-soon',
    'left-off-roll',
    'ballot-papers-ready',
    'voting-closes-soon',
  ])
    expect(
      await database().$count(
        outgoingMails,
        and(eq(outgoingMails.message, letter), like(outgoingMails.dedupeKey, `%${electionId}%`)),
      ),
    ).toBeGreaterThan(1000)
})
