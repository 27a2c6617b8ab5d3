import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { issuerKeys, keyHolders } from '@/db/schema/democracy/ballot-box'
import { lockers, paperMarks } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { castElectionBallot } from '@/lib/democracy/elections/box/cast-ballot'
import { closeBoard } from '@/lib/democracy/elections/closing/close-board'
import { voidElection } from '@/lib/democracy/elections/closing/void-election'
import { reportLostWords } from '@/lib/democracy/elections/keys/report-lost-words'
import { audit } from '@/lib/democracy/elections/protocol/audit'
import { makeBallot } from '@/lib/democracy/elections/protocol/ballot'
import { getElection } from '@/lib/democracy/elections/read'
import { system } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { asOwner } from '@/tests/support/database'
import { keysGiven } from '@/tests/support/elections/holder-keys'
import {
  aPublishedElection,
  boardLines,
  closed,
  type Published,
  voting,
} from '@/tests/support/elections/secret-ballot'

const clock = system('clock')

async function code(act: Promise<unknown>) {
  return act.then(
    () => 'done',
    (error) => error.code ?? error,
  )
}

async function votedIn(voters: number) {
  const election = await aPublishedElection(voters)
  const papers = []
  for (const voter of election.voters)
    papers.push(await collected(voter, election.slug, election.published))
  freezeClock(voting)
  for (const paper of papers) {
    const ballot = await makeBallot(election.published, paper, {}, 1)
    await castElectionBallot({ slug: election.slug, ballot })
  }
  return election
}

const typesOf = async (election: Published) =>
  (await boardLines(election)).map((line) => JSON.parse(line).type)

test('more papers than marks: the election closes, says which rule failed, and is declared void', async () => {
  const election = await votedIn(3)
  const { slug, officer, chair, electionId } = election
  // Somebody with the whole server took out a mark.
  await asOwner((db) =>
    db.transaction(async (tx) => {
      await tx.execute(`select set_config('mandate.rewriting', '${electionId}', true)`)
      await tx.delete(paperMarks).where(eq(paperMarks.personId, election.voters[0]!.personId))
    }),
  )
  const words = 'A mark is missing. The election is called again.'
  expect(await code(voidElection(officer, { slug, reason: 'does-not-verify', words }))).toBe(
    'vote.not-closed',
  )
  freezeClock(closed)
  expect(await closeBoard(clock, election)).toEqual({ closed: true, rule: 'papers-over-marks' })
  expect(await code(keysGiven(election))).toBe('election.box-disagrees')
  expect(await code(voidElection(chair, { slug, reason: 'does-not-verify', words }))).toBe(
    'not-allowed',
  )
  await voidElection(officer, { slug, reason: 'does-not-verify', words })
  expect(await code(voidElection(officer, { slug, reason: 'does-not-verify', words }))).toBe(
    'moved-meanwhile',
  )
  expect((await typesOf(election)).slice(-2)).toEqual(['closed', 'void'])
  const found = await audit(await boardLines(election))
  expect(found.problems.join()).toMatch(/stuffed/)
  expect(found.remarks.join()).toMatch(/papers-over-marks/)
  expect(await getElection(officer, slug)).toMatchObject({ phase: 'void', voidWords: words })
  expect(await code(keysGiven(election))).not.toBe('done')
  const holders = await database()
    .select({ wrapped: keyHolders.wrapped })
    .from(keyHolders)
    .where(eq(keyHolders.electionId, electionId))
  expect(holders.map(({ wrapped }) => wrapped)).toEqual([null, null, null])
})

test('a returning officer cannot make an election void whose figures are right and whose keys are there', async () => {
  const election = await votedIn(2)
  const { slug, officer } = election
  freezeClock(closed)
  await closeBoard(clock, election)
  const words = 'I do not like it.'
  for (const reason of ['does-not-verify', 'keys-lost'] as const)
    expect(await code(voidElection(officer, { slug, reason, words }))).toBe(
      'election.can-be-counted',
    )
  for (const { person } of election.held.slice(0, 2)) await reportLostWords(person, { slug })
  expect(await code(voidElection(officer, { slug, reason: 'does-not-verify', words }))).toBe(
    'election.can-be-counted',
  )
  await voidElection(officer, { slug, reason: 'keys-lost', words })
  const found = await audit(await boardLines(election))
  expect(found.problems).toEqual([])
  expect(found.remarks.join()).toMatch(/declared void \(keys-lost\)/)
})

test('at the close what signs papers and what was kept of them is destroyed, and the board says what was not used', async () => {
  const election = await aPublishedElection(3)
  const [one, two] = election.voters
  const paper = await collected(one!, election.slug, election.published)
  await collected(two!, election.slug, election.published)
  freezeClock(voting)
  const ballot = await makeBallot(election.published, paper, {}, 1)
  await castElectionBallot({ slug: election.slug, ballot })
  const left = async () => [
    await database().$count(issuerKeys, eq(issuerKeys.electionId, election.electionId)),
    await database().$count(lockers, eq(lockers.electionId, election.electionId)),
  ]
  expect(await left()).toEqual([1, 2])
  freezeClock(closed)
  await closeBoard(clock, election)
  expect(await left()).toEqual([0, 0])
  const { figures } = await audit(await boardLines(election), { unfinished: true })
  expect(figures).toMatchObject({ collected: 2, ballots: 1, unused: 1, restored: 0 })
  const [row] = await database()
    .select()
    .from(elections)
    .where(eq(elections.id, election.electionId))
  expect(JSON.stringify(row)).not.toContain('PRIVATE')
})
