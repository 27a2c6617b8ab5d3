import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import { getManifest } from '@/lib/democracy/elections/board/read-board'
import { getKeys } from '@/lib/democracy/elections/keys/read-keys'
import { shareHashOf } from '@/lib/democracy/elections/keys/share-hash'
import { storeSealingKey } from '@/lib/democracy/elections/keys/store-sealing-key'
import { openTestBallot } from '@/lib/democracy/elections/keys/test-ballot'
import { testKey } from '@/lib/democracy/elections/keys/test-key'
import { manifestHash } from '@/lib/democracy/elections/protocol/manifest'
import { makeSealingKey } from '@/lib/democracy/elections/protocol/sealing-key'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import {
  aCalledElection,
  called,
  dates,
  numberOf,
  preparing,
  rehearsed,
  withKeys,
} from '@/tests/support/elections/secret-ballot'

async function code(act: Promise<unknown>) {
  return act.then(
    () => 'done',
    (error) => error.code ?? error,
  )
}

async function frozen() {
  const election = await aCalledElection()
  freezeClock(dates.rollFreezesAt)
  await freezeElectionRoll(system('clock'), election)
  freezeClock(preparing)
  return election
}

test('three different members hold the key, none of them a candidate or the returning officer', async () => {
  const election = await frozen()
  const { slug, officer, chair, candidates, holders } = election
  const { sealing } = await makeSealingKey()
  const keep = async (people: PersonActor[], actor = officer) =>
    code(
      storeSealingKey(actor, {
        slug,
        sealing,
        holders: await Promise.all(
          people.map(async (one, at) => ({
            number: await numberOf(one),
            shareHash: String(at).repeat(64),
          })),
        ),
      }),
    )
  const [one, two, three] = holders
  expect(await keep([one, two, three], chair)).toBe('not-allowed')
  expect(await keep([one, two, two])).toBe('key.holders')
  expect(await keep([one, two, officer])).toBe('key.holders')
  expect(await keep([one, two, candidates[1]])).toBe('key.holders')
  expect(await keep([one, two])).toBe('bad-request')
  expect(await keep([one, two, three])).toBe('done')
  expect(await getKeys(candidates[0], slug)).toBeUndefined()
  expect((await getKeys(officer, slug))!.rehearsal).toBeUndefined()
})

test('nothing is published before two holders opened the dummy; a new key is rehearsed anew', async () => {
  const election = await frozen()
  const { slug, officer, holders } = election
  expect(await code(publishManifest(officer, { slug }))).toBe('key.not-rehearsed')
  const old = await withKeys(election)
  await rehearsed(election, old)
  const shares = await withKeys(election)
  expect(await code(publishManifest(officer, { slug }))).toBe('key.not-rehearsed')
  const { rehearsal } = (await getKeys(holders[1], slug))!
  await expect(openTestBallot(rehearsal!, [old[0]!, old[1]!])).rejects.toThrow(
    /do not make this election’s key/,
  )
  const opened = await openTestBallot(rehearsal!, [shares[1]!, shares[2]!])
  const hashes = (await Promise.all(shares.map(shareHashOf))) as [string, string, string]
  const rehearse = (actor: PersonActor, said: string, shareHashes: [string, string]) =>
    code(testKey(actor, { slug, opened: said, shareHashes }))
  expect(await rehearse(holders[0], opened, [hashes[1], hashes[2]])).toBe('key.not-yours')
  expect(await rehearse(holders[1], 'guessed', [hashes[1], hashes[2]])).toBe('key.not-opened')
  expect(await rehearse(holders[1], opened, [hashes[1], hashes[1]])).toBe('key.not-opened')
  expect(await rehearse(holders[1], opened, [hashes[1], hashes[2]])).toBe('done')

  freezeClock(called)
  expect(await code(publishManifest(officer, { slug }))).toBe('election.too-early')
  freezeClock(dates.opensAt)
  expect(await code(publishManifest(officer, { slug }))).toBe('election.too-late')
  freezeClock(preparing)
  expect(await getManifest(slug)).toBeUndefined()
  const racing = await Promise.all([1, 2, 3].map(() => code(publishManifest(officer, { slug }))))
  expect(racing.sort()).toEqual([
    'done',
    'election.published-already',
    'election.published-already',
  ])
  const found = (await getManifest(slug))!
  expect(await manifestHash(found.manifest as never)).toBe(found.hash)
  expect(await rehearse(holders[1], opened, [hashes[1], hashes[2]])).toBe(
    'election.published-already',
  )
  const [row] = await database()
    .select()
    .from(elections)
    .where(eq(elections.id, election.electionId))
  expect(row!.issuerPrivateKeySealed).not.toContain('PRIVATE')
  expect(JSON.stringify(found.manifest)).toContain(row!.seedCommitment)
})

test('rules about who may be elected together that nobody can meet keep voting shut', async () => {
  const election = await frozen()
  await database()
    .update(contests)
    .set({ constraints: [{ name: 'At least three women', declaration: 'women', min: 3 }] })
    .where(eq(contests.id, election.contests[0]!))
  await rehearsed(election, await withKeys(election))
  expect(await code(publishManifest(election.officer, election))).toBe(
    'election.no-possible-result',
  )
})

test('a holder who is nominated later holds no key', async () => {
  const election = await frozen()
  await rehearsed(election, await withKeys(election))
  await database()
    .insert(nominations)
    .values({
      id: election.electionId,
      contestId: election.contests[1]!,
      candidateId: election.holders[2].personId,
      proposerId: election.officer.personId,
      proposerName: nameOfRecord(election.officer.personId),
      proposedAt: called,
      state: 'accepted',
    })
  expect(await code(publishManifest(election.officer, election))).toBe('key.holders')
})
