import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TurnoutSoFar } from '@/components/democracy/elections/calling/turnout-so-far'
import { database } from '@/db/client'
import { nominations } from '@/db/schema/democracy/nominations'
import { turnoutCounts } from '@/db/schema/democracy/turnout'
import { collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { castElectionBallot } from '@/lib/democracy/elections/box/cast-ballot'
import { runDueElectionSteps } from '@/lib/democracy/elections/closing/run-due-election-steps'
import { makeBallot } from '@/lib/democracy/elections/protocol/ballot'
import { getElection } from '@/lib/democracy/elections/read'
import { rollEntriesNow } from '@/lib/democracy/elections/roll/roll-entries'
import { countTurnout } from '@/lib/democracy/elections/turnout/count-turnout'
import { getTurnoutSoFar } from '@/lib/democracy/elections/turnout/read-turnout'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import {
  aPublishedElection,
  closed,
  collecting,
  type Published,
  voting,
} from '@/tests/support/elections/secret-ballot'
import { aMember, anOfficer } from '@/tests/support/people'

async function votes(election: Published, voter: PersonActor) {
  const paper = await collected(voter, election.slug, election.published)
  const rankings = { [election.contests[0]!]: [1], [election.contests[1]!]: [1] }
  const ballot = await makeBallot(election.published, paper, rankings, 1)
  await castElectionBallot({ slug: election.slug, ballot })
}

async function turnoutFor(viewer: PersonActor, { slug }: Published) {
  return getTurnoutSoFar(viewer, (await getElection(viewer, slug))!)
}

const nextDay = (at: Date) => addDays(atWallTime(dateOf(at)), 1)

test('how many have voted is counted once a day, in whole fives, and does not move with a ballot', async () => {
  const election = await aPublishedElection(20)
  const { officer, electionId, voters } = election
  expect(await turnoutFor(officer, election)).toEqual({ counted: undefined })
  for (const voter of voters.slice(0, 7)) await collected(voter, election.slug, election.published)
  await runDueElectionSteps()
  const onRoll = (await rollEntriesNow(database(), electionId)).size
  expect(await turnoutFor(officer, election)).toEqual({
    counted: { electionId, countedAt: collecting, onRoll, withPaper: 5, voted: 0 },
  })
  freezeClock(voting)
  await runDueElectionSteps()
  for (const voter of voters.slice(7, 14)) {
    await votes(election, voter)
    await runDueElectionSteps()
    expect((await turnoutFor(officer, election))!.counted).toMatchObject({
      countedAt: voting,
      withPaper: 5,
      voted: 0,
    })
  }
  // Two workers at the first moment of the next day.
  freezeClock(nextDay(voting))
  await Promise.all([runDueElectionSteps(), runDueElectionSteps()])
  expect((await turnoutFor(officer, election))!.counted).toMatchObject({
    countedAt: nextDay(voting),
    withPaper: 10,
    voted: 5,
  })
  // Whoever reads the table learns no more than the page says.
  const kept = await database()
    .select()
    .from(turnoutCounts)
    .where(eq(turnoutCounts.electionId, electionId))
  expect(kept).toHaveLength(1)
  freezeClock(closed)
  expect(await turnoutFor(officer, election)).toBeUndefined()
})

test('that everybody has voted is never said before the close', async () => {
  const election = await aPublishedElection(1)
  const lines = [...(await rollEntriesNow(database(), election.electionId)).keys()]
  await database().execute(
    `insert into paper_marks (election_id, person_id, kind, blinded_hash)
     select '${election.electionId}', id::uuid, 'collected', 'x' from unnest('{${lines.join(',')}}'::text[]) id`,
  )
  await countTurnout(system('clock'), election)
  const { counted } = (await turnoutFor(election.officer, election))!
  expect(counted!.onRoll).toBe(lines.length)
  expect(counted!.withPaper).toBe(Math.floor((lines.length - 1) / 5) * 5)
})

test('the returning officer sees it and neutral officers who call elections, nobody who takes sides', async () => {
  const election = await aPublishedElection(1)
  const secretary = await anOfficer('secretary')
  for (const sees of [election.officer, election.chair, secretary])
    expect(await turnoutFor(sees, election)).toBeDefined()
  for (const not of [
    await aMember(),
    election.voters[0]!,
    election.candidates[0],
    await anOfficer('treasurer'),
    { ...election.officer, secondFactor: false },
  ])
    expect(await turnoutFor(not, election)).toBeUndefined()
  await database()
    .update(nominations)
    .set({ seconderId: secretary.personId, seconderName: 'S' })
    .where(eq(nominations.contestId, election.contests[1]!))
  expect(await turnoutFor(secretary, election)).toBeUndefined()
})

test('a small figure is said to be small', () => {
  const counted = { at: 'Monday', onRoll: 1200, withPaper: 1005, voted: 0 }
  const page = renderToStaticMarkup(<TurnoutSoFar counted={counted} />)
  expect(page).toContain('1,200')
  expect(page).toContain('At least 1,005')
  expect(page).toContain('Fewer than 5')
  expect(renderToStaticMarkup(<TurnoutSoFar />)).toContain('Not counted yet.')
})
