import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { sealedBallots } from '@/db/schema/democracy/ballot-box'
import { paperMarks } from '@/db/schema/democracy/ballot-papers'
import { contests } from '@/db/schema/democracy/elections'
import { auditEntries } from '@/db/schema/kernel'
import { aLocker, aRequest, collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { castElectionBallot } from '@/lib/democracy/elections/box/cast-ballot'
import { publishBatches } from '@/lib/democracy/elections/box/publish-batches'
import { closeBoard } from '@/lib/democracy/elections/closing/close-board'
import { openAndCount } from '@/lib/democracy/elections/closing/open-and-count'
import { collectPaper } from '@/lib/democracy/elections/papers/collect-paper'
import { audit } from '@/lib/democracy/elections/protocol/audit'
import { type Ballot, makeBallot, receiptOf } from '@/lib/democracy/elections/protocol/ballot'
import type { Paper } from '@/lib/democracy/elections/protocol/credential'
import { system } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { givesKey } from '@/tests/support/elections/holder-keys'
import { throughCuts } from '@/tests/support/elections/interrupt-at-statement'
import {
  aPublishedElection,
  boardLines,
  closed,
  type Published,
  voting,
} from '@/tests/support/elections/secret-ballot'

const clock = system('clock')
const voters = 40

function aBallot(election: Published, paper: Paper, voter: number, sequence: number) {
  const [chairs, secretary] = election.contests
  const rankings = { [chairs!]: [(voter % 3) + 1], [secretary!]: [(voter % 2) + 1] }
  return makeBallot(election.published, paper, rankings, sequence)
}

const boxOf = ({ electionId }: Published) =>
  database().select().from(sealedBallots).where(eq(sealedBallots.electionId, electionId))

/** What voters hold in their hands: the receipts that were answered to them. */
class Receipts {
  readonly given = new Map<string, string>()

  constructor(readonly election: Published) {}

  async cast(paper: Paper, ballot: Ballot) {
    const { receipt } = await castElectionBallot({ slug: this.election.slug, ballot })
    expect(receipt).toBe(await receiptOf(ballot))
    this.given.set(paper.prepared, receipt)
  }

  /** Each ballot with a receipt is in the box as it is, or was replaced by the same voter; nobody has two. */
  readonly areInTheBox = async () => {
    const rows = await boxOf(this.election)
    const inBox = new Map<string, string>()
    for (const { ballot } of rows as unknown as { ballot: Ballot }[])
      inBox.set(ballot.prepared, await receiptOf(ballot))
    expect(inBox.size).toBe(rows.length)
    for (const [prepared, receipt] of this.given) expect(inBox.get(prepared)).toBe(receipt)
  }

  readonly standAndBoardHolds = async () => {
    await this.areInTheBox()
    const lines = await boardLines(this.election)
    expect((await audit(lines, { unfinished: true })).problems).toEqual([])
  }
}

test('whatever is cut off at whatever statement: no receipt is lost, nothing is doubled, the board holds', async () => {
  const election = await aPublishedElection(voters)
  const { slug, electionId, published, held } = election
  const receipts = new Receipts(election)

  // Collecting: marked at most for this one message, and signed only once that is committed.
  const [first, ...others] = election.voters
  const request = await aRequest(published)
  const collecting = { slug, blinded: request.blinded, locker: aLocker }
  const marks = () =>
    database().select().from(paperMarks).where(eq(paperMarks.electionId, electionId))
  const cutsInCollecting = await throughCuts(
    () => collectPaper(first!, collecting),
    async () => expect((await marks()).length).toBeLessThanOrEqual(1),
  )
  expect(cutsInCollecting).toBeGreaterThan(4)
  // The answer was lost: the same request gets the same signature, and no second mark.
  const papers = [await collected(first!, slug, published, request)]
  expect(await marks()).toHaveLength(1)
  for (const voter of others) papers.push(await collected(voter, slug, published))

  // Casting: without an answer the browser sends the same again; with one the ballot is there.
  freezeClock(voting)
  const ballot = await aBallot(election, papers[0]!, 0, 1)
  const cutsInCasting = await throughCuts(
    () => receipts.cast(papers[0]!, ballot),
    receipts.areInTheBox,
  )
  expect(cutsInCasting).toBeGreaterThan(2)
  await receipts.cast(papers[0]!, ballot)
  expect(await boxOf(election)).toHaveLength(1)
  const [last, ...before] = papers.slice(1).reverse()
  for (const paper of before)
    await receipts.cast(paper, await aBallot(election, paper, papers.indexOf(paper), 1))
  // The last ballot is enough for a batch. Cut off between the two, it is in the box, and its batch is for the clock.
  const enough = await aBallot(election, last!, voters - 1, 1)
  await throughCuts(() => receipts.cast(last!, enough), receipts.standAndBoardHolds)
  expect(await boxOf(election)).toHaveLength(voters)

  const publishing = await throughCuts(
    () => publishBatches(clock, election),
    receipts.standAndBoardHolds,
  )
  expect(publishing).toBeGreaterThan(5)
  expect((await boardLines(election)).map((line) => JSON.parse(line).type)).toEqual([
    'manifest',
    'batch',
  ])

  // A change of mind is cut off: the first ballot counts until the second one is answered for.
  const again = await aBallot(election, papers[1]!, 5, 2)
  await throughCuts(
    () => receipts.cast(papers[1]!, again),
    async () => expect(await boxOf(election)).toHaveLength(voters),
  )

  freezeClock(closed)
  const closing = await throughCuts(() => closeBoard(clock, election), receipts.standAndBoardHolds)
  expect(closing).toBeGreaterThan(10)
  for (const at of [0, 2] as const)
    await throughCuts(() => givesKey(held[at]!, slug), receipts.standAndBoardHolds)

  // Opening: the second key is on the board together with the result, or neither is.
  const opening = await throughCuts(
    () => openAndCount(clock, election),
    async () => {
      const types = (await boardLines(election)).map((line) => JSON.parse(line).type)
      const keys = types.filter((type) => type === 'key')
      expect(keys).toHaveLength(types.includes('result') ? 2 : 1)
    },
  )
  expect(opening).toBeGreaterThan(15)

  const lines = await boardLines(election)
  for (const act of [publishBatches, closeBoard, openAndCount]) await act(clock, election)
  expect(await boardLines(election)).toEqual(lines)
  const found = await audit(lines)
  expect(found.problems).toEqual([])
  expect(found.figures).toMatchObject({
    onRoll: expect.any(Number),
    collected: voters,
    ballots: voters,
  })
  const onBoard = lines.flatMap((line) => JSON.parse(line).body.ballots ?? []) as Ballot[]
  const posted = new Set(await Promise.all(onBoard.map(receiptOf)))
  for (const receipt of receipts.given.values()) expect(posted.has(receipt)).toBe(true)
  const results = await database()
    .select()
    .from(contests)
    .where(eq(contests.electionId, electionId))
  for (const { id, result } of results) expect(result).toEqual(found.counts[id])
  const entries = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, electionId))
  for (const action of ['election.closed', 'election.counted'])
    expect(entries.filter((entry) => entry.action === action)).toHaveLength(1)
})
