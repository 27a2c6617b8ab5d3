import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { callElection, type ElectionCall } from '@/lib/democracy/elections/calling/call-election'
import type { NewContest } from '@/lib/democracy/elections/calling/contest-form'
import { startingOn } from '@/lib/democracy/elections/calling/timetable'
import { undeclared } from '@/lib/democracy/elections/declarations'
import { acceptNomination } from '@/lib/democracy/elections/nominations/accept-nomination'
import { secondNomination } from '@/lib/democracy/elections/nominations/backing/second-nomination'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import type { PersonActor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { aMember, anOfficer } from '@/tests/support/people'

/** Called on the first of March; nominations open a week later. */
export const calling = atWallTime('2027-03-01', '09:00')
export const dates = startingOn('2027-03-08')

export const treasurer: NewContest = {
  title: 'Treasurer',
  office: 'treasurer',
  seats: 1,
  rules: 'av',
  constraints: [],
}
export const chairs: NewContest = {
  title: 'Co-Chair',
  office: 'co-chair',
  seats: 2,
  rules: 'scottish',
  constraints: [{ name: 'At least 1 of 2 must be a woman', declaration: 'women', min: 1 }],
}

let cast: Record<'secretary' | 'runs' | 'ada' | 'ben' | 'cy', PersonActor> | undefined

export async function theElectors() {
  freezeClock(calling)
  cast ??= {
    secretary: await anOfficer('secretary', { name: 'Sal Secretary' }),
    runs: await aMember({ name: 'Rae Returning' }),
    ada: await aMember({ name: 'Ada Candidate' }),
    ben: await aMember({ name: 'Ben Proposer' }),
    cy: await aMember({ name: 'Cy Seconder' }),
  }
  return cast
}

/** An election of the treasurer and the chairs, with nominations just opened. */
export async function aCalledElection(given: Partial<ElectionCall> = {}) {
  const { secretary, runs } = await theElectors()
  const { slug } = await callElection(secretary, {
    title: 'Officers',
    kind: 'officers',
    returningOfficer: runs.member!.number,
    contests: [treasurer, chairs],
    dates,
    termStartsOn: '2027-05-01',
    ...given,
  })
  freezeClock(dates.nominationsOpenAt)
  const [election] = await database().select().from(elections).where(eq(elections.slug, slug))
  const posts = await database()
    .select()
    .from(contests)
    .where(eq(contests.electionId, election!.id))
    .orderBy(contests.position)
  return { slug, id: election!.id, contestId: posts[0]!.id, chairsId: posts[1]?.id }
}

export async function nominationOf(id: string) {
  const [row] = await database().select().from(nominations).where(eq(nominations.id, id))
  return row!
}

export const accepted = (nominationId: string) => ({
  nominationId,
  statement: 'I can count.',
  declarations: undeclared,
})

/** Ada stands for treasurer with everything a candidate needs. */
export async function aCandidate(contestId: string) {
  const { ada, ben, cy } = await theElectors()
  freezeClock(dates.nominationsOpenAt)
  const { id } = await nominate(ben, { contestId, candidate: ada.member!.number })
  await secondNomination(cy, { nominationId: id })
  await acceptNomination(ada, accepted(id))
  return id
}
