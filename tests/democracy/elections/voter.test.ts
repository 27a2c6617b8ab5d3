import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ballot } from '@/lib/democracy/elections/protocol/ballot'
import { fromBase64url } from '@/lib/democracy/elections/protocol/bytes'
import { readPrepared } from '@/lib/democracy/elections/protocol/check-credential'
import { makeIssuerKey } from '@/lib/democracy/elections/protocol/issuer-key'
import { openBallot } from '@/lib/democracy/elections/protocol/open-ballot'
import { makeRecoveryCode, WrongCode } from '@/lib/democracy/elections/protocol/recovery-code'
import { drawCandidateOrder } from '@/lib/democracy/elections/voter/candidate-order'
import { insist, Newer, sealRanking, sendBallot } from '@/lib/democracy/elections/voter/cast'
import { look } from '@/lib/democracy/elections/voter/check-board'
import { type CollectStep, collect, collectAgain } from '@/lib/democracy/elections/voter/collect'
import {
  NotAsPublished,
  NotReached,
  TurnedDown,
} from '@/lib/democracy/elections/voter/polling-station'
import { choicesOf, moved, readChoices } from '@/lib/democracy/elections/voter/ranking'
import { restore } from '@/lib/democracy/elections/voter/restore'
import { readSavedPaper, type VoterClient } from '@/lib/democracy/elections/voter/saved-paper'
import {
  anElection,
  anIssuerAndAnother,
  type Played,
} from '@/tests/support/elections/election-with-secrets'
import { aVoterClient, Station } from '@/tests/support/elections/voter-device'

let played: Played
let station: Station
let client: VoterClient
const code = makeRecoveryCode()
const silent = () => {}
const rankings = { 'co-chairs': [3, 1], secretary: [2] }

beforeAll(async () => {
  played = await anElection(30)
})

beforeEach(() => {
  station = new Station(played)
  client = aVoterClient(station)
})

async function opened(ballot: Ballot) {
  const key = fromBase64url(readPrepared(ballot.prepared)!.key)
  return openBallot(played.election, played.keys.slice(1), key, ballot)
}

const collected = () => collect(client, played.election.hash, code, 7, silent)

describe('collecting a paper', () => {
  test('ends with a signed paper on the device, and says how far it is', async () => {
    const steps: CollectStep[] = []
    await collect(client, played.election.hash, code, 7, (step) => steps.push(step))
    expect(steps).toEqual(['reading', 'making', 'locking', 'signing', 'checking'])
    const kept = await readSavedPaper(client)
    expect(kept?.paper?.signature).toHaveLength(342)
    expect(kept?.locker).toBeUndefined()
  })

  test('gets the same paper when the answer was lost', async () => {
    station.lose = 1
    await expect(collected()).rejects.toThrow(NotReached)
    const kept = await collectAgain(client, (await readSavedPaper(client))!, silent)
    expect(kept.paper?.prepared).toBe(kept.requested.prepared)
  })

  test('lets go of a request that another device has overtaken', async () => {
    await collected()
    const second = aVoterClient(station)
    await expect(collect(second, played.election.hash, code, 7, silent)).rejects.toThrow(TurnedDown)
    expect(await readSavedPaper(second)).toBeUndefined()
  })

  test('sends nothing when the manifest is not the one whose fingerprint is shown', async () => {
    const { issuer } = await makeIssuerKey()
    station.manifest = async () => ({ ...played.election.manifest, issuer })
    await expect(collected()).rejects.toThrow(NotAsPublished)
    expect(station.blinded).toBeUndefined()
  })

  test('refuses a signature by another key', async () => {
    const { published, other } = await anIssuerAndAnother()
    const { election, ...secrets } = await anElection(3, { issuer: published.issuer })
    const marking = new Station({ ...secrets, election, privatePem: other.privatePem })
    await expect(collect(aVoterClient(marking), election.hash, code, 7, silent)).rejects.toThrow(
      'signed with a key that is not the published one',
    )
  })
})

describe('a lost device', () => {
  test('is replaced by the recovery code: same paper, same order of candidates', async () => {
    const before = await collected()
    const after = await restore(aVoterClient(station), station.locker!, code.toLowerCase(), silent)
    expect(after.requested).toEqual(before.requested)
    expect(after.order).toEqual(before.order)
    const drawn = await sendBallot(client, await sealRanking(client, after, rankings))
    expect(drawn.receipt).toBeDefined()
  })

  test('another code opens nothing', async () => {
    await collected()
    const wrong = restore(aVoterClient(station), station.locker!, makeRecoveryCode(), silent)
    await expect(wrong).rejects.toThrow(WrongCode)
  })
})

describe('casting', () => {
  test('puts a ballot into the box that opens to the ranking', async () => {
    const kept = await sendBallot(client, await sealRanking(client, await collected(), rankings))
    const [inBox] = station.box.values()
    expect(inBox).toEqual(kept.ballot)
    expect(await opened(inBox!)).toEqual(rankings)
    expect(JSON.stringify(await readSavedPaper(client))).not.toContain('[3,1]')
  })

  test('outlives a lost network: the ballot waits on the device and is sent later', async () => {
    const paper = await collected()
    station.offline = true
    const sealed = await sealRanking(client, paper, rankings)
    await expect(sendBallot(client, sealed)).rejects.toThrow(NotReached)
    station.offline = false
    expect((await sendBallot(client, (await readSavedPaper(client))!)).receipt).toBeDefined()
  })

  test('an answer that was lost makes no second ballot', async () => {
    const sealed = await sealRanking(client, await collected(), rankings)
    station.lose = 1
    await expect(sendBallot(client, sealed)).rejects.toThrow(NotReached)
    await sendBallot(client, sealed)
    expect(station.box.size).toBe(1)
  })

  test('a change of mind replaces the ballot', async () => {
    const first = await sendBallot(client, await sealRanking(client, await collected(), rankings))
    const second = await sendBallot(client, await sealRanking(client, first, { secretary: [1] }))
    expect(second.ballot?.sequence).toBe(2)
    expect([...station.box.values()]).toEqual([second.ballot])
  })

  test('a ballot that waited never overtakes a later one unless the voter says so', async () => {
    const paper = await collected()
    const waiting = await sealRanking(client, paper, rankings)
    const other = aVoterClient(station)
    let later = await restore(other, station.locker!, code, silent)
    for (let times = 0; times < 3; times += 1)
      later = await sendBallot(other, await sealRanking(other, later, { secretary: [3] }))
    await expect(sendBallot(client, waiting)).rejects.toThrow(Newer)
    expect([...station.box.values()]).toEqual([later.ballot])
    const insisted = await insist(client, waiting)
    expect(insisted.ballot?.sequence).toBe(4)
    const [inBox] = station.box.values()
    expect(await opened(inBox!)).toEqual(rankings)
  })
})

describe('looking at the board', () => {
  test('finds the ballot once its batch is there', async () => {
    let kept = await sendBallot(client, await sealRanking(client, await collected(), rankings))
    station.records = []
    const box = station.box
    station.box = new Map()
    await station.post()
    ;({ kept } = await look(client, kept))
    expect(kept.record).toBeUndefined()
    station.box = box
    await station.post()
    const seen = await look(client, kept)
    expect(seen.look).toMatchObject({ record: 2, problems: [], records: 3 })
    expect(seen.look.tracker).toMatch(/^([0-9a-f]{4}-){3}[0-9a-f]{4}$/)
  })

  test('says when a later ballot from another device stands there', async () => {
    const first = await sendBallot(client, await sealRanking(client, await collected(), rankings))
    const other = aVoterClient(station)
    const restored = await restore(other, station.locker!, code, silent)
    await insist(other, await sealRanking(other, restored, { secretary: [1] }))
    await station.post()
    expect((await look(client, first)).look).toMatchObject({ record: undefined, later: true })
  })

  test('notices a board that was written anew, and one that does not hold together', async () => {
    const sent = await sendBallot(client, await sealRanking(client, await collected(), rankings))
    await station.post()
    const { kept } = await look(client, sent)
    station.records = []
    station.box = new Map()
    await station.post()
    expect((await look(client, kept)).look.problems).toEqual([
      'Something that was on the board when this device last checked has gone.',
    ])
    station.records[1]!.hash = '0'.repeat(64)
    expect((await look(client, sent)).look.problems).toContain(
      'Record 1 of the board does not follow from the one before it.',
    )
  })

  test('notices the board of another election', async () => {
    const sent = await sendBallot(client, await sealRanking(client, await collected(), rankings))
    const other = new Station(await anElection(7))
    await other.post()
    station.records = other.records
    expect((await look(client, sent)).look.problems).toEqual([
      'This board belongs to a different election, or to different rules.',
    ])
  })
})

describe('the order on the paper', () => {
  test('is drawn fairly, with Re-open Nominations last', () => {
    const { manifest } = played.election
    const firsts = new Map<number, number>()
    for (let times = 0; times < 3000; times += 1) {
      const order = drawCandidateOrder(manifest)['co-chairs']!
      expect(order.at(-1)).toBe(4)
      expect([...order].sort()).toEqual([1, 2, 3, 4])
      firsts.set(order[0]!, (firsts.get(order[0]!) ?? 0) + 1)
    }
    for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

describe('the numbers a voter chooses', () => {
  const contest = {
    candidates: ['Aoife', 'Ben', 'Chloë'].map((name, at) => ({ number: at + 1, name })),
  }

  test('become a ranking, however few they are', () => {
    expect(readChoices(contest, { 3: '1', 1: '2' })).toEqual({ ranking: [3, 1] })
    expect(readChoices(contest, { 1: '' })).toEqual({ ranking: [] })
  })

  test('a number twice, or one left out, is named', () => {
    expect(readChoices(contest, { 1: '1', 2: '1' })).toEqual({
      problem: 'You gave 1 to both Aoife and Ben. Give each number to one candidate only.',
      candidate: 2,
    })
    expect(readChoices(contest, { 1: '1', 2: '3' })).toMatchObject({ candidate: 2 })
    expect(readChoices(contest, { 2: '2' })).toMatchObject({ candidate: 2 })
  })

  test('move by dragging as well', () => {
    expect(moved([3, 1, 2], 2, 0)).toEqual([2, 3, 1])
    expect(choicesOf([3, 1])).toEqual({ 3: '1', 1: '2' })
  })
})
