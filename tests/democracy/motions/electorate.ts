import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import type { BallotKind, Majority } from '@/lib/democracy/motions/states'
import type { PersonActor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { aMember, anOfficer } from '@/tests/support/people'

/** When the stories of these tests happen: voting opens on Monday and closes on Monday a week later at 8pm. */
export const opening = atWallTime('2027-03-01', '09:00')
export const closes = { date: '2027-03-08', time: '20:00' }
export const closing = atWallTime(closes.date, closes.time)

/** Many members in good standing, made in three statements. The actors know as much as a ballot asks of them. */
export async function members(count: number): Promise<PersonActor[]> {
  const made = await database().execute<{ id: string; name: string; email: string }>(sql`
    with made as (
      insert into people (id, name, email, email_proved_at, created_at)
      select gen_random_uuid(), 'Member ' || n, gen_random_uuid() || '@post.example', ${opening.toISOString()}, ${opening.toISOString()}
      from generate_series(1, ${count}::int) n returning id, name, email
    ), joined as (
      insert into members (person_id, joined_at) select id, timestamptz '2020-01-01' from made
    ), paying as (
      insert into subscriptions (id, person_id, band, amount_pence, interval, status, created_at)
      select gen_random_uuid(), id, 'free', 0, 'month', 'free', timestamptz '2020-01-01' from made
    ) select * from made`)
  return made.map((person, place) => ({
    kind: 'person',
    personId: person.id,
    mergedIds: [],
    name: person.name,
    email: person.email,
    member: { number: place, joinedAt: new Date(0), standing: 'good', mayVote: true },
    offices: [],
    powers: [],
    secondFactor: false,
    steppedUp: false,
  }))
}

let cast: Record<'secretary' | 'chair' | 'mover' | 'seconder', PersonActor> | undefined

/** The same few people run all the votes of a file. */
export async function theOfficers() {
  freezeClock(opening)
  cast ??= {
    secretary: await anOfficer('secretary'),
    chair: await anOfficer('co-chair'),
    mover: await aMember({ name: 'Mo Mover' }),
    seconder: await aMember({ name: 'Sal Seconder' }),
  }
  return cast
}

export async function aMovedMotion() {
  const { mover } = await theOfficers()
  const { number } = await moveMotion(mover, { title: 'Four days', text: 'We **resolve** to ask.' })
  return number
}

export async function aSecondedMotion() {
  const { seconder } = await theOfficers()
  const number = await aMovedMotion()
  await secondMotion(seconder, { number })
  return number
}

/** A vote that is open at the frozen time, for everybody who is a member by now. */
export async function anOpenVote(majority: Majority = 'simple', kind: BallotKind = 'confidential') {
  const number = await aSecondedMotion()
  const { secretary } = await theOfficers()
  await callVote(secretary, { number, majority, kind, opens: 'now', closes })
  return { number, voteId: await voteOf(number) }
}

export async function voteOf(number: number): Promise<string> {
  const [vote] = await database().execute<{ id: string }>(sql`
    select v.id from motion_votes v join motions m on m.id = v.motion_id where m.number = ${number}`)
  return vote!.id
}

export async function numbersOf(voteId: string) {
  const [numbers] = await database().execute<{ roll: number; marks: number; ballots: number }>(sql`
    select (select count(*)::int from roll_entries where vote_id = ${voteId}) as roll,
      (select count(*)::int from roll_marks where vote_id = ${voteId}) as marks,
      (select count(*)::int from ballots where vote_id = ${voteId}) as ballots`)
  return { ...numbers! }
}
