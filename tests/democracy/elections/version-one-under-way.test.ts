import '@/tests/support/database'
import { generateKeyPairSync } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { issuerKeys, keyHolders } from '@/db/schema/democracy/ballot-box'
import { contests, elections } from '@/db/schema/democracy/elections'
import { postRecord } from '@/lib/democracy/elections/board/post-record'
import { castElectionBallot } from '@/lib/democracy/elections/box/cast-ballot'
import { closeBoard } from '@/lib/democracy/elections/closing/close-board'
import { openAndCount } from '@/lib/democracy/elections/closing/open-and-count'
import { giveShare, shareHashOf } from '@/lib/democracy/elections/keys/give-share'
import { collectPaper } from '@/lib/democracy/elections/papers/collect-paper'
import { audit } from '@/lib/democracy/elections/protocol/audit'
import { makeBallot } from '@/lib/democracy/elections/protocol/ballot'
import { finishPaper, requestPaper } from '@/lib/democracy/elections/protocol/credential'
import { electionOf } from '@/lib/democracy/elections/protocol/election'
import { fillLocker } from '@/lib/democracy/elections/protocol/locker'
import { manifestHash, manifestShape } from '@/lib/democracy/elections/protocol/manifest'
import { ballotBytesFor } from '@/lib/democracy/elections/protocol/rankings'
import { makeRecoveryCode } from '@/lib/democracy/elections/protocol/recovery-code'
import { makeSealingKey } from '@/lib/democracy/elections/protocol/sealing-key'
import { makeSeed } from '@/lib/democracy/elections/protocol/seed'
import { splitKey } from '@/lib/democracy/elections/protocol/shares'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import { system } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import { inOneTransaction } from '@/lib/kernel/perform'
import {
  aCalledElection,
  boardLines,
  closed,
  collecting,
  dates,
  preparing,
  someVoters,
  voting,
} from '@/tests/support/elections/secret-ballot'

const clock = system('clock')

/** As an installation has it that is brought up to date while an election is under way: published by the version before. */
async function publishedBefore() {
  const election = await aCalledElection()
  const voters = await someVoters(3)
  freezeClock(dates.rollFreezesAt)
  await freezeElectionRoll(clock, election)
  freezeClock(preparing)
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
  const issuer = { kty: 'RSA', n: publicKey.export({ format: 'jwk' }).n!, e: 'AQAB' }
  const { sealing, opening } = await makeSealingKey()
  const shares = await splitKey(opening)
  const { seed, seedCommitment } = await makeSeed()
  const [row] = await database()
    .select()
    .from(elections)
    .where(eq(elections.id, election.electionId))
  const asked = election.contests.map((id, at) => ({
    id,
    title: at === 0 ? 'Co-Chairs' : 'Secretary',
    seats: at === 0 ? 2 : 1,
    rules: at === 0 ? 'scottish' : 'av',
    rulesVersion: 1,
    constraints: [],
    candidates: [1, 2, 3].map((number) => ({ number, name: `Candidate ${number}` })),
  }))
  const manifest = manifestShape.parse({
    format: 'mandate-election/1',
    election: election.slug,
    title: 'Officers 2027',
    kind: 'officers',
    contests: asked,
    oneOffice: false,
    collectFrom: dates.collectFrom.toISOString(),
    opensAt: dates.opensAt.toISOString(),
    closesAt: dates.closesAt.toISOString(),
    roll: {
      size: row!.rollRoot ? await onRoll(election.electionId) : 0,
      root: row!.rollRoot,
      ruleVersion: '1',
      frozenAt: row!.rollFrozenAt!.toISOString(),
    },
    issuer,
    sealing,
    ballotBytes: ballotBytesFor(asked),
    batch: 2,
    seedCommitment,
  })
  const hash = await manifestHash(manifest)
  await database()
    .insert(keyHolders)
    .values(
      await Promise.all(
        election.holders.map(async ({ personId }, at) => ({
          electionId: election.electionId,
          place: at + 1,
          personId,
          shareHash: await shareHashOf(shares[at]!),
          rehearsedAt: preparing,
        })),
      ),
    )
  await database()
    .insert(issuerKeys)
    .values({
      electionId: election.electionId,
      privateKeySealed: seal(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
    })
  await database()
    .update(elections)
    .set({
      issuerPublicKey: issuer,
      sealingPublicKey: sealing,
      rehearsedAt: preparing,
      seedSealed: seal(seed),
      seedCommitment,
      manifest,
      manifestHash: hash,
      publishedAt: preparing,
    })
    .where(eq(elections.id, election.electionId))
  await inOneTransaction(clock, 'election.publish', async (work) => {
    work.assertCan('election.publish')
    await postRecord(work, election.electionId, 'manifest', manifest)
  })
  return { ...election, voters, shares, onBoard: await electionOf(manifest) }
}

async function onRoll(electionId: string) {
  const { frozenRollEntries } = await import('@/lib/democracy/elections/roll/roll-entries')
  return (await frozenRollEntries(database(), electionId)).size
}

test('an election of version 1 that is under way is collected, voted in, closed and counted', async () => {
  const election = await publishedBefore()
  const { slug, electionId, voters, holders, shares, onBoard } = election
  freezeClock(collecting)
  const papers = []
  for (const voter of voters) {
    const requested = await requestPaper(onBoard)
    const locker = await fillLocker(onBoard, makeRecoveryCode(), 7, { requested })
    expect(locker.holders).toBeUndefined()
    const { signature } = await collectPaper(voter, { slug, blinded: requested.blinded, locker })
    papers.push(await finishPaper(onBoard, requested, signature))
  }
  freezeClock(voting)
  const [chairs, secretary] = election.contests
  for (const paper of papers) {
    const ballot = await makeBallot(onBoard, paper, { [chairs!]: [2, 1], [secretary!]: [1] }, 1)
    await castElectionBallot({ slug, ballot })
  }
  freezeClock(closed)
  await closeBoard(clock, { electionId })
  await giveShare(holders[0], { slug, share: shares[0]! })
  await giveShare(holders[1], { slug, share: shares[1]! })
  await openAndCount(clock, { electionId })
  const lines = await boardLines(election)
  const types = lines.map((line) => JSON.parse(line).type)
  expect(types.at(0)).toBe('manifest')
  expect(types.slice(-5)).toEqual(['closed', 'key', 'seed', 'spoilt', 'result'])
  const found = await audit(lines)
  expect(found.problems).toEqual([])
  expect(found.figures).toMatchObject({ collected: 3, ballots: 3, unused: 0, spoilt: 0 })
  const [counted] = await database().select().from(contests).where(eq(contests.id, chairs!))
  expect(counted!.result!.winners).toEqual([2, 1])
})
