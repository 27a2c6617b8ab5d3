import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members, people, suspensions } from '@/db/schema/people/people'
import { system } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { type ArrearsAge, agesFrom } from '@/lib/money/treasury/arrears-ages'
import { countArrears } from '@/lib/money/treasury/tallies/count-arrears'
import { countMembers } from '@/lib/money/treasury/tallies/count-members'
import { keepTallies } from '@/lib/money/treasury/tallies/keep-tallies'
import { sumExpected } from '@/lib/money/treasury/tallies/sum-expected'
import { sumLedger } from '@/lib/money/treasury/tallies/sum-ledger'
import { standingAt, unpaidFrom } from '@/lib/people/members/standing'

/**
 * Twelve people to whom anything happens, in any order and at the same time, by whoever writes. The tallies are held to the
 * slow way of counting: everybody, one by one.
 */
const start = atWallTime('2026-10-24', '13:00') // the clocks go back the next morning
const ids = Array.from({ length: 12 }, () => newId())

beforeAll(async () => {
  freezeClock(start)
  await database()
    .insert(people)
    .values(ids.map((id, i) => ({ id, email: `p${i}@post.example`, createdAt: start })))
})

const when = fc
  .integer({ min: -45 * 48, max: 40 * 48 })
  .map((halfHours) => new Date(start.getTime() + halfHours * 1_800_000))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 })
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 5 }, { arbitrary, weight: 1 })

const dues = fc
  .record({
    band: fc.constantFrom('concession', 'basic', 'solidarity'),
    interval: fc.constantFrom('month', 'year'),
    amountPence: fc.integer({ min: 100, max: 5000 }),
    status: fc.constantFrom(
      'offered',
      'incomplete',
      'trialing',
      'active',
      'past_due',
      'paused',
      'unpaid',
      'canceled',
      'by-hand',
      'hibernating',
    ),
    paymentStatus: maybe(fc.constant('processing')),
    paymentFailedAt: maybe(when),
    duePence: fc.constantFrom(0, 250),
    dueInvoiceId: fc.constantFrom(null, 'in_1'),
    currentPeriodEndsAt: maybe(when),
    cancelsAtPeriodEnd: fc.boolean(),
    pausedUntil: maybe(when),
    startedAt: fc.option(when, { freq: 5 }),
    method: maybe(fc.constantFrom('card', 'bacs_debit')),
  })
  .map((paid) =>
    paid.status === 'by-hand'
      ? {
          ...{ ...paid, countedFrom: '2026-01-31', startedAt: paid.startedAt ?? start },
          currentPeriodEndsAt: paid.currentPeriodEndsAt ?? start,
        }
      : { ...paid, countedFrom: null },
  )
  .chain((paid) =>
    fc.constantFrom(paid, paid, paid, {
      ...paid,
      band: 'free' as const,
      amountPence: 0,
      status: 'free',
      paymentFailedAt: null,
    }),
  )

const whom = fc.integer({ min: 0, max: ids.length - 1 }).map((i) => ids[i]!)

type Happening = () => Promise<unknown>
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.tuple(whom, when).map(
    ([personId, joinedAt]) =>
      () =>
        database().insert(members).values({ personId, joinedAt }).onConflictDoNothing(),
  ),
  fc.tuple(whom, dues).map(
    ([personId, terms]) =>
      () =>
        database()
          .insert(subscriptions)
          .values({ id: newId(), personId, createdAt: start, ...terms })
          .onConflictDoUpdate({
            target: subscriptions.personId,
            targetWhere: sql`ended_at is null`,
            set: terms,
          }),
  ),
  fc.tuple(whom, seldom(when), seldom(when)).map(
    ([personId, resignedAt, expelledAt]) =>
      () =>
        database()
          .update(members)
          .set({ resignedAt, expelledAt })
          .where(sql`person_id = ${personId}`),
  ),
  fc.tuple(whom, fc.boolean()).map(
    ([personId, lifted]) =>
      () =>
        lifted
          ? database()
              .update(suspensions)
              .set({ liftedAt: start })
              .where(sql`person_id = ${personId}`)
          : database().execute(sql`
              insert into suspensions (id, person_id, suspended_at)
              select ${newId()}, person_id, ${start.toISOString()} from members where person_id = ${personId}
              on conflict do nothing`),
  ),
  whom.map(
    (personId) => () =>
      database().update(subscriptions).set({ endedAt: start }).where(sql`person_id = ${personId}`),
  ),
  fc.constant(() =>
    database().execute(sql`update subscriptions set mirrored_at = clock_timestamp()`),
  ),
  fc.constant(() => database().execute(sql`delete from suspensions`)),
  fc
    .tuple(
      maybe(whom),
      when,
      fc.constantFrom('payment', 'refund', 'cash'),
      fc.integer({ min: 1, max: 9999 }),
    )
    .map(
      ([personId, at, kind, pence]) =>
        () =>
          database().execute(sql`
          insert into ledger_entries (id, kind, amount_pence, occurred_at, recorded_at, person_id, source_key)
          values (${newId()}, ${kind}, ${kind === 'refund' ? -pence : pence}, ${at.toISOString()}, ${start.toISOString()}, ${personId}, ${newId()})`),
    ),
  fc.constant(() => keepTallies(system('daily'), {})),
)

test('the tallies say at any moment what asking everybody says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(happening, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.integer({ min: 0, max: 40 * 48 * 60 }), { minLength: 3, maxLength: 3 }),
      async (rounds, minutes) => {
        for (const round of rounds) await Promise.all(round.map(letHappen))
        for (const minute of [0, ...minutes]) {
          const at = new Date(start.getTime() + minute * 30_000)
          await assertSame(at)
        }
        await assertEdges()
      },
    ),
    { numRuns: 30 },
  )
})

test('counting everybody anew changes nothing', async () => {
  const said = async () =>
    [
      await countMembers(now()),
      await countArrears(now()),
      await sumExpected(),
      await sumLedger('2000-01-01'),
    ].map(sorted)
  const before = await said()
  await database().execute(sql`select tally_everybody('Europe/London', 28)`)
  expect(await said()).toEqual(before)
})

/** Two that lock each other's people are told so by PostgreSQL; a verb tries again, and so do we. */
async function letHappen(happens: Happening) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await happens()
    } catch (error) {
      if (tries > 5 || (error as { cause?: { code?: string } }).cause?.code !== '40P01') throw error
    }
  }
}

async function everybody() {
  return database()
    .select({
      member: members,
      dues: subscriptions,
      suspended: sql<boolean>`exists (select from suspensions s where s.person_id = members.person_id and s.lifted_at is null)`,
    })
    .from(members)
    .leftJoin(
      subscriptions,
      sql`subscriptions.person_id = members.person_id and subscriptions.ended_at is null`,
    )
}

/** The very moments at which somebody's standing turns. */
async function assertEdges() {
  for (const { dues } of await everybody()) {
    const unpaid = dues && unpaidFrom(dues)
    for (const turns of unpaid ? [unpaid, addDays(unpaid, 28)] : []) {
      if (turns <= start) continue
      await assertSame(turns)
      await assertSame(new Date(turns.getTime() - 1))
    }
  }
}

async function assertSame(at: Date) {
  const all = await everybody()
  const standings: Record<string, number> = {}
  const arrears: Record<string, number> = {}
  for (const { member, dues, suspended } of all) {
    const standing = standingAt({ ...member, subscription: dues, suspended }, at)
    add(
      standings,
      `${standing} ${dues?.band ?? null} ${dues?.interval ?? null} ${methodOf(dues)}`,
      1,
    )
    const known =
      dues &&
      ['active', 'trialing', 'paused', 'past_due', 'unpaid', 'canceled', 'by-hand'].includes(
        dues.status,
      )
    const unpaid = known && dues.startedAt && unpaidFrom(dues)
    if (!unpaid || unpaid > at || member.resignedAt || member.expelledAt) continue
    const over = ['canceled', 'unpaid'].includes(dues.status)
    if (over && dues.duePence === 0 && !dues.dueInvoiceId) continue
    const until = addDays(unpaid, 28)
    add(
      arrears,
      `${ageOf(unpaid, suspended ? undefined : until, at)} ${dues.band} ${methodOf(dues)}`,
      dues.duePence || dues.amountPence,
    )
  }
  expect(
    Object.fromEntries(
      (await countMembers(at)).map((row) => [
        `${row.standing} ${row.band} ${row.interval} ${row.method}`,
        row.count,
      ]),
    ),
  ).toEqual(standings)
  expect(
    Object.fromEntries(
      (await countArrears(at)).map((row) => [`${row.age} ${row.band} ${row.method}`, row.pence]),
    ),
  ).toEqual(arrears)
  const [slow] = await database().execute(sql`
    select coalesce(json_object_agg(key, pence), '{}') as sums from (
      select concat_ws(' ', date_trunc('month', occurred_at at time zone 'Europe/London')::date, kind) as key, sum(amount_pence) as pence
      from ledger_entries group by 1) s`)
  const quick: Record<string, number> = {}
  for (const { month, kind, pence } of await sumLedger('2000-01-01'))
    add(quick, `${month} ${kind}`, pence)
  expect(quick).toEqual(slow!.sums)
}

function methodOf(dues: { status: string; method: string | null } | null) {
  return dues && ['by-hand', 'free'].includes(dues.status) ? dues.status : (dues?.method ?? null)
}

function ageOf(failedAt: Date, until: Date | undefined, at: Date): ArrearsAge {
  const inGrace = until && at < until
  const found = agesFrom(at).find(({ since }) => !since || dateOf(failedAt) >= since)!.age
  return found === 'lapsed' && inGrace ? 'grace' : found
}

function add(sums: Record<string, number>, key: string, by: number) {
  sums[key] = (sums[key] ?? 0) + by
}

function sorted(rows: object[]) {
  return rows.map((row) => JSON.stringify(row)).sort()
}
