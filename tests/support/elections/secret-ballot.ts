import { eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { members } from '@/db/schema/people/people'
import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import { linesOfBoard } from '@/lib/democracy/elections/board/read-board'
import type { Rules } from '@/lib/democracy/elections/count/contest'
import { type ElectionOnBoard, electionOf } from '@/lib/democracy/elections/protocol/election'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { withHolderKeys } from '@/tests/support/elections/holder-keys'
import { aMember, anOfficer } from '@/tests/support/people'

export const called = new Date('2027-03-01T09:00:00.000Z')
export const dates = {
  nominationsOpenAt: called,
  nominationsCloseAt: addDays(called, 8),
  withdrawalsUntil: addDays(called, 10),
  rollFreezesAt: addDays(called, 10),
  collectFrom: addDays(called, 12),
  opensAt: addDays(called, 15),
  closesAt: addDays(called, 22),
  challengesUntil: addDays(called, 29),
}
export const preparing = addDays(called, 11)
export const collecting = addDays(called, 13)
export const voting = addDays(called, 16)
export const closed = addDays(called, 22)

/** Many members in good standing at once; they know as much as a ballot asks of them. */
export async function someVoters(count: number): Promise<PersonActor[]> {
  const at = now().toISOString()
  const made = await database().execute<{ id: string; name: string; email: string }>(sql`
    with made as (
      insert into people (id, name, email, email_proved_at, created_at)
      select gen_random_uuid(), 'Voter ' || n, gen_random_uuid() || '@post.example', ${at}, ${at}
      from generate_series(1, ${count}::int) n returning id, name, email
    ), joined as (
      insert into members (person_id, joined_at) select id, timestamptz '2020-01-01' from made
    ), paying as (
      insert into subscriptions (id, person_id, band, amount_pence, interval, status, created_at)
      select gen_random_uuid(), id, 'free', 0, 'month', 'free', timestamptz '2020-01-01' from made
    ) select * from made`)
  return made.map(({ id, name, email }) => ({
    kind: 'person',
    personId: id,
    mergedIds: [],
    name,
    email,
    member: { number: 1, joinedAt: new Date(0), standing: 'good', mayVote: true },
    offices: [],
    powers: [],
    secondFactor: false,
    steppedUp: false,
  }))
}

let officers: { officer: PersonActor; chair: PersonActor } | undefined

/** The same officers call all elections of a file. */
export async function theOfficers() {
  officers ??= { officer: await aMember(), chair: await anOfficer('co-chair') }
  return officers
}

/** An election that was called, with two contests and whoever stands in them. */
export async function aCalledElection() {
  freezeClock(called)
  const { officer, chair } = await theOfficers()
  const holders = [await aMember(), await aMember(), await aMember()] as const
  const candidates = [await aMember(), await aMember(), await aMember()] as const
  const electionId = newId()
  const slug = `officers-${electionId.slice(-12)}`
  await database()
    .insert(elections)
    .values({
      id: electionId,
      slug,
      title: 'Officers 2027',
      kind: 'officers',
      returningOfficerId: officer.personId,
      calledBy: chair.personId,
      calledAt: called,
      ...dates,
    })
  const contest = (position: number, title: string, seats: number, rules: Rules) => ({
    id: newId(),
    electionId,
    position,
    title,
    seats,
    rules,
    constraints: [],
  })
  const [chairs, secretary] = [
    contest(1, 'Co-Chairs', 2, 'scottish'),
    contest(2, 'Secretary', 1, 'av'),
  ] as const
  await database().insert(contests).values([chairs, secretary])
  const nominated = (contestId: string, candidate: PersonActor) => ({
    id: newId(),
    contestId,
    candidateId: candidate.personId,
    candidateName: nameOfRecord(candidate.personId),
    proposerId: officer.personId,
    proposerName: nameOfRecord(officer.personId),
    proposedAt: called,
    state: 'accepted' as const,
  })
  await database()
    .insert(nominations)
    .values([
      ...candidates.map((one) => nominated(chairs.id, one)),
      nominated(secretary.id, candidates[0]),
    ])
  return {
    electionId,
    slug,
    officer,
    chair,
    holders,
    candidates,
    contests: [chairs.id, secretary.id],
  }
}

export type Called = Awaited<ReturnType<typeof aCalledElection>>

export async function numberOf({ personId }: PersonActor) {
  const [member] = await database().select().from(members).where(eq(members.personId, personId))
  return member!.number
}

/** Everything up to publication; the clock stands in the time of collecting. */
export async function aPublishedElection(voters: number) {
  const election = await aCalledElection()
  const electorate = await someVoters(voters)
  freezeClock(dates.rollFreezesAt)
  await freezeElectionRoll(system('clock'), election)
  freezeClock(preparing)
  const held = await withHolderKeys(election)
  await publishManifest(election.officer, election)
  freezeClock(collecting)
  return { ...election, voters: electorate, held, published: await publishedAs(election) }
}

export type Published = Awaited<ReturnType<typeof aPublishedElection>>

async function publishedAs({ electionId }: Called): Promise<ElectionOnBoard> {
  const [row] = await database().select().from(elections).where(eq(elections.id, electionId))
  return electionOf(row!.manifest!)
}

export async function boardLines({ electionId }: { electionId: string }): Promise<string[]> {
  const lines: string[] = []
  for await (const line of linesOfBoard(electionId)) lines.push(line)
  return lines
}
