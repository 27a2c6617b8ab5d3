import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { boardRecords } from '@/db/schema/democracy/ballot-box'
import { contests, elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { newestVersion } from '@/lib/democracy/elections/count/contest'
import type { Ballot } from '@/lib/democracy/elections/protocol/ballot'
import { makeBallot } from '@/lib/democracy/elections/protocol/ballot'
import type { RecordBody, RecordType } from '@/lib/democracy/elections/protocol/board'
import { countContests } from '@/lib/democracy/elections/protocol/count-contests'
import type { Manifest } from '@/lib/democracy/elections/protocol/manifest'
import type { Rankings } from '@/lib/democracy/elections/protocol/rankings'
import { reopenNominations } from '@/lib/democracy/elections/reopen-nominations'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { aMember, anOfficer } from '@/tests/support/people'
import { plainPaper } from './big-board'
import {
  anElection,
  batchOf,
  boardOf,
  closedWith,
  type Entry,
  keyEntries,
  resultOf,
} from './election-with-secrets'

export const counted = new Date('2027-03-12T09:00:00.000Z')
const called = addDays(counted, -40)
const dates = {
  nominationsOpenAt: called,
  nominationsCloseAt: addDays(counted, -30),
  withdrawalsUntil: addDays(counted, -28),
  rollFreezesAt: addDays(counted, -28),
  collectFrom: addDays(counted, -12),
  opensAt: addDays(counted, -9),
  closesAt: addDays(counted, -1),
  challengesUntil: addDays(counted, 9),
}

let people: Record<'officer' | 'chair' | 'secretary' | 'member', PersonActor> | undefined

export async function thePeople() {
  freezeClock(counted)
  people ??= {
    officer: await aMember({ name: 'Rita Returning' }),
    chair: await anOfficer('co-chair', { name: 'Maureen Robson' }),
    secretary: await anOfficer('secretary', { name: 'Tom Hesketh' }),
    member: await aMember({ name: 'Mel Member' }),
  }
  return people
}

/** The i-th voter: most want Ada as treasurer and membership secretary both; she gets the first and is passed over. */
function rankingsIn([treasurer, membership]: string[], voter: number): Rankings {
  return {
    [treasurer!]: voter % 3 === 0 ? [2, 1] : [1, 2],
    [membership!]: voter % 5 === 0 ? [2] : [1, 2, 3],
  }
}

/** An election that was counted: its rows, and its board from the manifest to the result. Two contests, in both of which Ada stands. */
export async function aCountedElection(voters = 21) {
  const { officer, chair } = await thePeople()
  const [ada, bea, cy] = [
    await aMember({ name: 'Ada Wren' }),
    await aMember({ name: 'Bea Carr' }),
    await aMember({ name: 'Cy Dunn' }),
  ]
  const electionId = newId()
  const slug = `officers-${electionId.slice(-12)}`
  const ids = [newId(), newId()]
  const standing = [
    [ada, bea],
    [ada, cy],
  ] as const
  const asPublished = standing.map((candidates, at): Manifest['contests'][number] => ({
    id: ids[at]!,
    title: at === 0 ? 'Treasurer' : 'Membership Secretary',
    seats: 1,
    rules: 'av',
    rulesVersion: newestVersion,
    constraints: [],
    candidates: [
      ...candidates.map(({ name, personId }, place) => ({
        number: place + 1,
        name,
        person: personId,
      })),
      { number: 3, name: reopenNominations },
    ],
  }))
  const played = await anElection(voters, { contests: asPublished, election: slug })
  const votes = Array.from({ length: voters }, (_, voter) => rankingsIn(ids, voter))
  const ballots: Ballot[] = []
  for (const rankings of votes)
    ballots.push(await makeBallot(played.election, await plainPaper(played), rankings, 1))
  const withheld = voters < 20
  const counts = await countContests(played.election.manifest, votes, played.seed)
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
      manifest: played.election.manifest,
      manifestHash: played.election.hash,
      publishedAt: dates.collectFrom,
      openedAt: counted,
      countedAt: counted,
    })
  await database()
    .insert(contests)
    .values(
      asPublished.map(({ id, title, seats, rules }, at) => ({
        id,
        electionId,
        position: at + 1,
        title,
        office: at === 0 ? ('treasurer' as const) : ('membership-secretary' as const),
        seats,
        rules,
        constraints: [],
        termStartsOn: '2027-03-22',
        termEndsOn: '2029-03-20',
        result: counts[id],
      })),
    )
  for (const [at, candidates] of standing.entries())
    for (const { personId } of candidates)
      await database()
        .insert(nominations)
        .values({
          id: newId(),
          contestId: ids[at]!,
          candidateId: personId,
          candidateName: nameOfRecord(personId),
          proposerId: officer.personId,
          proposerName: nameOfRecord(officer.personId),
          proposedAt: called,
          acceptedAt: called,
          state: 'accepted',
        })
  const openings: Entry[] = withheld
    ? [['withheld', { ballots: voters }]]
    : [...keyEntries(played), ['seed', { seed: played.seed }], ['spoilt', { trackers: [] }]]
  const records = await boardOf([
    ['manifest', played.election.manifest],
    await batchOf(ballots),
    ['closed', closedWith(voters)],
    ...openings,
    await resultOf(played, votes),
  ])
  await database()
    .insert(boardRecords)
    .values(
      records.map(({ n, previous, type, body, hash }) => ({
        electionId,
        number: n,
        type: type as RecordType,
        body: body as RecordBody<RecordType>,
        previousHash: previous,
        hash,
      })),
    )
  return { electionId, slug, ids, officer, people: { ada, bea, cy }, counts, votes }
}

export async function electionRow(electionId: string) {
  const [row] = await database().select().from(elections).where(eq(elections.id, electionId))
  return row!
}
