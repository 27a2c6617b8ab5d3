import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { memberMerges } from '@/db/schema/records/merges'
import { closeMeeting } from '@/lib/democracy/meetings/running/close-meeting'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now } from '@/lib/kernel/clock'
import { confirmMerge } from '@/lib/records/merging/confirm-merge'
import { whatIsInTheWay } from '@/lib/records/merging/in-the-way'
import { proposeMerge } from '@/lib/records/merging/propose-merge'
import {
  anOpenVote,
  aSecondedMotion,
  closes,
  numbersOf,
  theOfficers,
  voteOf,
} from '@/tests/democracy/motions/electorate'
import { aCalledMeeting } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

vi.setConfig({ testTimeout: 60_000 })

let proposer: PersonActor | undefined
async function thePair() {
  await theOfficers()
  proposer ??= await anOfficer('membership-secretary')
  const [kept, other] = [await aMember(), await aMember()]
  await database()
    .update(subscriptions)
    .set({ endedAt: sql`started_at` })
    .where(eq(subscriptions.personId, kept.personId))
  return { kept, other, proposer }
}

const mergeOf = ({ kept, other }: Awaited<ReturnType<typeof thePair>>) => ({
  keptId: kept.personId,
  otherId: other.personId,
})

async function proposed({ kept, other, proposer }: Awaited<ReturnType<typeof thePair>>) {
  await proposeMerge(proposer, { personId: kept.personId, otherId: other.personId, fromOther: [] })
  const [merge] = await database()
    .select()
    .from(memberMerges)
    .where(eq(memberMerges.otherId, other.personId))
  return merge!.id
}

async function onRoll(voteId: string, pair: PersonActor[]) {
  const ids = sql.join(
    pair.map(({ personId }) => sql`${personId}::uuid`),
    sql`, `,
  )
  const rows = await database().execute<{ personId: string }>(sql`
    select person_id as "personId" from roll_entries where vote_id = ${voteId} and person_id in (${ids})`)
  return [...rows].map(({ personId }) => personId)
}

test('a record on the roll of a meeting that goes on does not end by a merge: one person would count twice for its quorum', async () => {
  const pair = await thePair()
  const { secretary } = await theOfficers()
  const startsAt = addDays(now(), 8)
  const number = await aCalledMeeting(secretary, startsAt)
  freezeClock(startsAt)
  await openMeeting(secretary, { number })
  await expect(proposed(pair)).rejects.toMatchObject({ code: 'merge.on-roll' })
  await closeMeeting(secretary, { number })
  expect(await whatIsInTheWay(database(), mergeOf(pair), startsAt)).not.toContain('merge.on-roll')
  await theOfficers()
})

test('a record on the roll of an open vote does not end by a merge', async () => {
  const pair = await thePair()
  await anOpenVote()
  await expect(proposed(pair)).rejects.toMatchObject({ code: 'merge.on-roll' })
})

test('merged in the very moment in which a roll is written, one person has one vote, and can cast it', async () => {
  const outcomes = new Set<string>()
  for (let round = 0; round < 12; round += 1) {
    const pair = await thePair()
    const { kept, other } = pair
    const { secretary } = await theOfficers()
    const mergeId = await proposed(pair)
    const number = await aSecondedMotion()
    const call = () =>
      callVote(secretary, {
        number,
        majority: 'simple',
        kind: 'confidential',
        opens: 'now',
        closes,
      })
    const confirm = () => confirmMerge(secretary, { mergeId })
    // Who comes first changes from round to round.
    const [first, second] = round % 2 ? [call, confirm] : [confirm, call]
    const merged = await Promise.allSettled([first(), second()])
    const confirmed = merged[round % 2 ? 1 : 0]!.status === 'fulfilled'
    outcomes.add(confirmed ? 'merged first' : 'roll first')
    const voteId = await voteOf(number)
    const [row] = await database()
      .select({ into: members.mergedIntoId })
      .from(members)
      .where(eq(members.personId, other.personId))
    expect(row!.into).toBe(confirmed ? kept.personId : null)
    expect(await onRoll(voteId, [kept, other])).toEqual([(confirmed ? kept : other).personId])
    const { marks } = await numbersOf(voteId)
    const cast = await Promise.allSettled(
      [kept, other].flatMap((voter) => [
        castBallot(voter, { number, choice: 'for' }),
        castBallot(voter, { number, choice: 'against' }),
      ]),
    )
    expect(cast.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await numbersOf(voteId)).toMatchObject({ marks: marks + 1, ballots: marks + 1 })
  }
  expect(outcomes.size).toBeGreaterThan(0)
})
