import '@/tests/support/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getManifest, listBoard } from '@/lib/democracy/elections/board/read-board'
import { castElectionBallot } from '@/lib/democracy/elections/box/cast-ballot'
import { collectPaper } from '@/lib/democracy/elections/papers/collect-paper'
import { getPaper } from '@/lib/democracy/elections/papers/read-paper'
import { makeRecoveryCode } from '@/lib/democracy/elections/protocol/recovery-code'
import { insist, sealRanking, sendBallot } from '@/lib/democracy/elections/voter/cast'
import { look } from '@/lib/democracy/elections/voter/check-board'
import { collect } from '@/lib/democracy/elections/voter/collect'
import { type PollingStation, TurnedDown } from '@/lib/democracy/elections/voter/polling-station'
import { restore } from '@/lib/democracy/elections/voter/restore'
import type { PersonActor } from '@/lib/kernel/actor'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'
import {
  aPublishedElection,
  collecting,
  type Published,
  voting,
} from '@/tests/support/elections/secret-ballot'
import { aVoterClient } from '@/tests/support/elections/voter-device'

let election: Published
const silent = () => {}

/** The verbs and reads themselves, answering as the addresses for browsers do. */
function stationFor(voter: PersonActor): PollingStation {
  const { slug } = election
  return {
    manifest: async () => (await getManifest(slug))!.manifest,
    sign: async (request) =>
      (await turnedDown(collectPaper(voter, { slug, ...request }))).signature,
    drop: async (ballot) => (await turnedDown(castElectionBallot({ slug, ballot }))).receipt,
    board: async function* () {
      yield* (await listBoard(slug))!
    },
  }
}

function turnedDown<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return answer.catch((error) => {
    if (!(error instanceof Refusal)) throw error
    const conflict = ['paper.other-device', 'ballot.stale'].includes(error.code)
    throw new TurnedDown(error.message, conflict ? 409 : 403)
  })
}

beforeAll(async () => {
  election = await aPublishedElection(3)
})

afterAll(thawClock)

test('a voter collects, votes, loses the device, and votes again on another one', async () => {
  const [voter] = election.voters as [PersonActor]
  const [chairs, secretary] = election.contests as [string, string]
  const code = makeRecoveryCode()
  const phone = aVoterClient(stationFor(voter))

  const { manifestHash } = (await getPaper(voter, election.slug))!
  const collected = await collect(phone, manifestHash, code, 7, silent)
  const early = await sealRanking(phone, collected, { [chairs]: [2, 1] })
  await expect(sendBallot(phone, early)).rejects.toThrow('Voting is not open.')

  freezeClock(voting)
  const first = await sendBallot(phone, early)
  expect(first.receipt).toMatch(/^[0-9a-f]{64}$/)

  const paper = (await getPaper(voter, election.slug))!
  expect(paper.mark).toBe('collected')
  const laptop = aVoterClient(stationFor(voter))
  const restored = await restore(laptop, paper.locker!, code, silent)
  expect(restored.order).toEqual(collected.order)
  const second = await insist(laptop, await sealRanking(laptop, restored, { [secretary]: [1] }))
  expect(second.ballot!.sequence).toBe(2)

  const { look: seen } = await look(laptop, second)
  expect(seen).toMatchObject({ record: undefined, problems: [] })
})

test('a second device without the code gets no second paper', async () => {
  const voter = election.voters[1]!
  freezeClock(collecting)
  const { manifestHash } = (await getPaper(voter, election.slug))!
  const code = makeRecoveryCode()
  await collect(aVoterClient(stationFor(voter)), manifestHash, code, 7, silent)
  const again = collect(aVoterClient(stationFor(voter)), manifestHash, code, 7, silent)
  await expect(again).rejects.toThrow(TurnedDown)
})
