import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { ballots, namedVotes, rollMarks } from '@/db/schema/democracy/motions'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { choices, type VoteChoice } from '@/lib/democracy/motions/states'
import type { PersonActor } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'
import { aMember } from '@/tests/support/people'
import { anOpenVote, members, numbersOf, opening, theOfficers } from './electorate'

beforeAll(() => theOfficers())
beforeEach(() => freezeClock(opening))

/** What each of them hears. */
function cast(voter: PersonActor, number: number, choice: VoteChoice) {
  return castBallot(voter, { number, choice }).then(
    () => 'cast',
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  )
}

async function transactionsOf(voteId: string) {
  const [row] = await database().execute<{ n: number }>(
    sql`select count(distinct xmin::text)::int as n from roll_marks where vote_id = ${voteId}`,
  )
  return row!.n
}

test.each([
  ['confidential', 'vote.already-voted'],
  ['open', 'cast'],
] as const)(
  'in a %s vote a crowd is served in few transactions, and each hears what is so of them',
  async (kind, again) => {
    const voters = await members(40)
    const { number, voteId } = await anOpenVote('simple', kind)
    const joinedLater = await aMember({ name: 'Joined Later' })
    const [early] = voters
    expect(await cast(early!, number, 'against')).toBe('cast')
    const [first, second, unreadable, stranger, ...others] = await Promise.all([
      cast(early!, number, 'for'),
      cast(early!, number, 'abstain'),
      cast(voters[1]!, number, 'perhaps' as VoteChoice),
      cast(joinedLater, number, 'for'),
      ...voters.slice(1).map((voter, n) => cast(voter, number, choices[n % 3]!)),
    ])
    expect([first, second, unreadable, stranger]).toEqual([
      again,
      again,
      'bad-request',
      'vote.not-on-roll',
    ])
    expect(new Set(others)).toEqual(new Set(['cast']))
    expect(await transactionsOf(voteId)).toBeLessThan(8)
    expect((await numbersOf(voteId)).marks).toBe(40)
    const box = kind === 'open' ? namedVotes : ballots
    const rows = await database()
      .select({ choice: box.choice })
      .from(box)
      .where(eq(box.voteId, voteId))
    const count = choices.map((choice) => rows.filter((row) => row.choice === choice).length)
    const last = kind === 'open' ? 'abstain' : 'against'
    expect(count).toEqual(choices.map((choice) => 13 + (choice === last ? 1 : 0)))
  },
)

test.each(['confidential', 'open'] as const)(
  'in a %s vote what else a voter sends along goes nowhere, and names nobody else',
  async (kind) => {
    const [voter, other] = await members(2)
    const { number, voteId } = await anOpenVote('simple', kind)
    const sent = { number, choice: 'for', person: other!.personId }
    await castBallot(voter!, sent as never)
    const marks = await database()
      .select({ personId: rollMarks.personId })
      .from(rollMarks)
      .where(eq(rollMarks.voteId, voteId))
    expect(marks).toEqual([{ personId: voter!.personId }])
    const box = kind === 'open' ? namedVotes : ballots
    const rows = await database()
      .select({ choice: box.choice })
      .from(box)
      .where(eq(box.voteId, voteId))
    expect(rows).toEqual([{ choice: 'for' }])
  },
)
