import '@/tests/support/database'
import { inArray, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members, people, suspensions } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { addDays } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { standingNow } from '@/lib/money/treasury/lists/filter-sql'
import { type StandingFacts, standingAt } from '@/lib/people/members/standing'
import { standingSql } from '@/lib/people/members/standing-sql'

// Noon in winter and the nights when clocks change, from both sides of the hour that is skipped or comes twice.
const moments = [
  '2027-02-10T12:00:00Z',
  '2027-03-28T00:30:00Z',
  '2027-03-28T01:30:00Z',
  '2027-10-31T00:30:00Z',
  '2027-10-31T01:30:00.001Z',
].map((text) => new Date(text))

const hour = 3_600_000
const statuses =
  'offered free active trialing paused past_due unpaid canceled incomplete incomplete_expired by-hand by-hand'

/** An instant that is likely to decide something: around `at`, or around 28 days before, to the hour and the instant. */
function instants(at: Date) {
  const near = (centre: Date) =>
    fc.integer({ min: -3, max: 3 }).map((hours) => new Date(centre.getTime() + hours * hour))
  return fc.option(
    fc.oneof(
      near(at),
      near(addDays(at, -28)),
      fc.integer({ min: 0, max: 90 * 24 * hour }).map((back) => new Date(at.getTime() - back)),
    ),
    { freq: 2 },
  )
}

function factsAround(at: Date): fc.Arbitrary<StandingFacts> {
  const instant = instants(at)
  return fc.record({
    resignedAt: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, instant),
    expelledAt: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, instant),
    suspended: fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0),
    subscription: fc.option(
      fc
        .record({
          status: fc.constantFrom(...statuses.split(' ')),
          paymentStatus: fc.constantFrom(null, 'processing', 'succeeded'),
          paymentFailedAt: instant,
          currentPeriodEndsAt: instant,
          cancelsAtPeriodEnd: fc.boolean(),
          pausedUntil: instant,
          startedAt: instant,
        })
        .map((dues) => (dues.status === 'by-hand' ? paidByHand(dues, at) : dues)),
      { freq: 9 },
    ),
  })
}

/** Money by hand has come, and it is known until when it lasts. */
function paidByHand(dues: NonNullable<StandingFacts['subscription']>, at: Date) {
  const { startedAt, currentPeriodEndsAt } = dues
  return { ...dues, startedAt: startedAt ?? at, currentPeriodEndsAt: currentPeriodEndsAt ?? at }
}

async function store(rows: StandingFacts[], at: Date): Promise<string[]> {
  const ids = rows.map(() => newId())
  await database()
    .insert(people)
    .values(ids.map((id) => ({ id, createdAt: at })))
  await database()
    .insert(members)
    .values(
      rows.map(({ resignedAt, expelledAt }, n) => ({
        personId: ids[n]!,
        joinedAt: at,
        resignedAt,
        expelledAt,
      })),
    )
  const paying = rows.flatMap(({ subscription }, n) =>
    subscription ? [{ ...subscription, personId: ids[n]! }] : [],
  )
  const terms = { band: 'free', amountPence: 0, interval: 'month', createdAt: at } as const
  if (paying.length > 0) {
    await database()
      .insert(subscriptions)
      .values(
        // Each has an ended one too, which must not count.
        paying.flatMap((row) => [
          {
            ...{ ...terms, ...row, id: newId(), amountPence: row.status === 'free' ? 0 : 300 },
            countedFrom: row.status === 'by-hand' ? '2027-01-31' : null,
          },
          { ...terms, personId: row.personId, id: newId(), status: 'free', endedAt: at },
        ]),
      )
  }
  const suspended = rows.map((facts, n) => ({
    id: newId(),
    personId: ids[n]!,
    suspendedAt: at,
    liftedAt: facts.suspended ? null : at,
  }))
  await database().insert(suspensions).values(suspended)
  return ids
}

/** What a roll or a mailing reads. */
async function byRows(ids: string[], at: Date) {
  const found = await database()
    .select({ id: standings.personId, standing: standingSql(at) })
    .from(standings)
    .where(inArray(standings.personId, ids))
  return new Map(found.map((row) => [row.id, row.standing]))
}

/** What the treasurer's lists read. */
async function byList(ids: string[], at: Date) {
  const found = await database().execute<{ id: string; standing: string }>(sql`
    select t.person_id as id, ${standingNow(at)} as standing from tallied_people t where ${inArray(sql`t.person_id`, ids)}`)
  return new Map(found.map((row) => [row.id, row.standing]))
}

/** What the tallies add up: of all steps until `at` only one standing is left. */
async function bySteps(ids: string[], at: Date) {
  const found = await database().execute<{ id: string; standing: string }>(sql`
    select t.person_id as id, string_agg(s.standing || repeat('?', abs(s.count::int - 1)), ' and ') as standing
    from tallied_people t, lateral (
      select standing, sum(change) as count from standing_steps(t)
      where at <= ${at.toISOString()} group by 1 having sum(change) <> 0
    ) s
    where ${inArray(sql`t.person_id`, ids)} group by 1`)
  return new Map(found.map((row) => [row.id, row.standing]))
}

test.each(moments)('every way to ask agrees on 400 random members at %s', async (at) => {
  const rows = fc.sample(factsAround(at), 400)
  const ids = await store(rows, at)
  const asked = {
    rows: await byRows(ids, at),
    list: await byList(ids, at),
    steps: await bySteps(ids, at),
  }
  const disagreements = rows
    .map((facts, n) => {
      const id = ids[n]!
      const [rule, ...others] = [
        standingAt(facts, at),
        asked.rows.get(id),
        asked.list.get(id),
        asked.steps.get(id),
      ]
      return { facts, rule, others }
    })
    .filter(({ rule, others }) => others.some((other) => other !== rule))
  expect(disagreements).toEqual([])
  expect(new Set(asked.rows.values()).size).toBe(7)
})

// A function that is called instead costs a second or more among half a million members.
test('PostgreSQL puts the rule itself in the place of its call', async () => {
  const plans = await Promise.all([
    database().execute(sql`explain (verbose) select ${standingSql(new Date())} from standings`),
    database().execute(
      sql`explain (verbose) select ${standingNow(new Date())} from tallied_people t`,
    ),
  ])
  for (const plan of plans) {
    expect(JSON.stringify(plan)).toContain("'suspended'")
    expect(JSON.stringify(plan)).not.toContain('standing_at(')
  }
})
