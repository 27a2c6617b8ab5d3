import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import type { PostgresError } from 'postgres'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { applications, references } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { countQueue, listApplicationQueue } from '@/lib/membership/join/queue'
import { type ApplicationFilter, applicationFilters } from '@/lib/membership/join/queue-filters'
import { anOfficer } from '@/tests/support/people'

/** Eight applications to which anything happens, at the same time as well; the numbers are held to the lists themselves. */
const start = atWallTime('2026-10-24', '13:00')
const ids = Array.from({ length: 8 }, () => newId())
let reader: PersonActor

beforeAll(async () => {
  freezeClock(start)
  reader = await anOfficer('membership-secretary')
  await database()
    .insert(people)
    .values(ids.map((id, i) => ({ id, email: `a${i}@post.example`, createdAt: start })))
})

const when = fc
  .integer({ min: -10 * 48, max: 20 * 48 })
  .map((halfHours) => new Date(start.getTime() + halfHours * 1_800_000))
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, { arbitrary, weight: 1 })
const which = fc.integer({ min: 0, max: ids.length - 1 }).map((i) => ids[i]!)
const place = fc.constantFrom('proposer', 'seconder')
const verdict = fc.constantFrom('none', 'accepted', 'refused')

type Happening = () => Promise<unknown>
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .tuple(
      which,
      fc.constantFrom(
        'draft',
        'submitted',
        'submitted',
        'submitted',
        'returned',
        'approved',
        'withdrawn',
      ),
      fc.boolean(),
    )
    .map(([id, state, taken]) => () => {
      const row = {
        state,
        submittedAt: start,
        takenBy: taken ? reader.personId : null,
        decidedAt: state === 'approved' ? start : null,
      }
      return database()
        .insert(applications)
        .values({ id, personId: id, startedAt: start, ...row })
        .onConflictDoUpdate({ target: applications.id, set: row })
    }),
  fc
    .tuple(
      which,
      place,
      fc.constantFrom('requested', 'requested', 'given', 'given', 'declined'),
      fc.boolean(),
      when,
      seldom(when),
      verdict,
    )
    .map(
      ([applicationId, place, state, matched, expiresAt, bouncedAt, judged]) =>
        () =>
          database().execute(sql`
          insert into "references" (id, application_id, place, referee_name, referee_contact, referee_id, state, requested_at, expires_at, bounced_at, accepted_at, refused_at)
          select ${newId()}, id, ${place}, 'R', 'r', ${matched ? (place === 'proposer' ? ids[0]! : ids[1]!) : null}, ${state}, ${start.toISOString()}, ${expiresAt.toISOString()},
            ${bouncedAt?.toISOString() ?? null}, ${judged === 'accepted' && state === 'given' ? start.toISOString() : null}, ${judged === 'refused' ? start.toISOString() : null}
          from applications where id = ${applicationId} on conflict do nothing`),
    ),
  fc.tuple(which, place).map(
    ([id, place]) =>
      () =>
        database()
          .update(references)
          .set({ replacedAt: start })
          .where(sql`application_id = ${id} and place = ${place}`),
  ),
  which.map((id) => () => database().delete(applications).where(sql`id = ${id}`)),
  fc.constant(() => database().execute(sql`select fold_tallies('2026-10-24')`)),
)

test('the review queue’s numbers are those of its lists', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(happening, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.integer({ min: 0, max: 20 * 48 }), { minLength: 2, maxLength: 2 }),
      async (rounds, halfHours) => {
        for (const round of rounds) await Promise.all(round.map(letHappen))
        for (const later of [0, ...halfHours]) {
          freezeClock(new Date(start.getTime() + later * 1_800_000))
          const counts = await countQueue(reader)
          for (const filter of Object.keys(applicationFilters) as ApplicationFilter[]) {
            if (filter === 'decided') continue
            const { rows } = await listApplicationQueue(reader, filter)
            expect([filter, counts[filter]]).toEqual([filter, rows.length])
          }
        }
        freezeClock(start)
      },
    ),
    { numRuns: 20 },
  )
})

/**
 * A reference to what somebody else is deleting does not come to be, nor does a second open application of one person that is
 * made at the same moment; two that lock each other are told so.
 */
async function letHappen(happens: Happening) {
  try {
    return await happens()
  } catch (error) {
    const { code, constraint_name } = (error as { cause: PostgresError }).cause
    const expected =
      code === '23503' || code === '40P01' || constraint_name === 'applications_one_open'
    if (!expected) throw error
  }
}
