import '@/tests/support/database'
import { and, eq, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { outgoingMails } from '@/db/schema/kernel'
import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import { getManifest } from '@/lib/democracy/elections/board/read-board'
import { replaceReturningOfficer } from '@/lib/democracy/elections/calling/replace-returning-officer'
import { nameKeyHolders } from '@/lib/democracy/elections/keys/name-key-holders'
import { getKeys, listKeyTasks } from '@/lib/democracy/elections/keys/read-keys'
import { openRehearsal } from '@/lib/democracy/elections/keys/rehearsal'
import { remindKeyHolders } from '@/lib/democracy/elections/keys/remind-key-holders'
import { reportLostWords } from '@/lib/democracy/elections/keys/report-lost-words'
import { storeHolderKey } from '@/lib/democracy/elections/keys/store-holder-key'
import { testHolderKey } from '@/lib/democracy/elections/keys/test-holder-key'
import { makeHolderKey } from '@/lib/democracy/elections/protocol/holder-key'
import { manifestHash } from '@/lib/democracy/elections/protocol/manifest'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import {
  makesKey,
  namesHolders,
  testsKey,
  withHolderKeys,
} from '@/tests/support/elections/holder-keys'
import {
  aCalledElection,
  called,
  closed,
  dates,
  numberOf,
  preparing,
} from '@/tests/support/elections/secret-ballot'
import { aMember } from '@/tests/support/people'

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

async function mailsOf(name: string, { personId }: PersonActor) {
  return database().$count(
    outgoingMails,
    and(like(outgoingMails.dedupeKey, `${name}/%`), eq(outgoingMails.personId, personId)),
  )
}

test('the returning officer names three different members, and never has a key in hand', async () => {
  const { slug, officer, chair, candidates, holders } = await frozen()
  const name = async (people: readonly PersonActor[], actor = officer) => {
    const numbers = await Promise.all(people.map(numberOf))
    return code(nameKeyHolders(actor, { slug, holders: numbers }))
  }
  const [one, two, three] = holders
  expect(await name([one, two, three], chair)).toBe('not-allowed')
  expect(await name([one, two, two])).toBe('key.holders')
  expect(await name([one, two, officer])).toBe('key.holders')
  expect(await name([one, two, candidates[1]])).toBe('key.holders')
  expect(await name([one, two])).toBe('key.holders')
  expect(await name([one, two, three])).toBe('done')
  for (const holder of holders) expect(await mailsOf('key-to-make', holder)).toBe(1)
  expect(await getKeys(candidates[0], slug)).toBeUndefined()

  const own = await makesKey(one, slug)
  const seen = await getKeys(officer, slug)
  expect(seen!.rehearsal).toBeUndefined()
  for (const actor of [officer, two]) {
    const all = JSON.stringify(await getKeys(actor, slug))
    expect(all).not.toContain(own.wrapped.wrapped)
    expect(all).not.toContain(own.holder.locker.x)
  }
})

test('each holder makes and tests their own key; nobody else can, and only words that are right pass', async () => {
  const election = await frozen()
  const { slug, holders } = election
  const [one, two] = holders
  const made = await makeHolderKey()
  expect(await code(storeHolderKey(one, { slug, ...made }))).toBe('not-there')
  await namesHolders(election)
  expect(await code(testHolderKey(one, { slug, opening: '', locker: '' }))).toBe('key.not-made')
  expect(await code(storeHolderKey(one, { slug, ...made, wrapped: { iv: '', wrapped: '' } }))).toBe(
    'bad-request',
  )
  const stranger = await aMember()
  expect(await code(storeHolderKey(stranger, { slug, ...made }))).toBe('not-there')
  expect((await listKeyTasks(one)).map(({ step }) => step)).toEqual(['make'])

  const own = await makesKey(one, slug)
  const other = await makesKey(two, slug)
  expect((await listKeyTasks(one)).map(({ step }) => step)).toEqual(['test'])
  const { rehearsal } = (await getKeys(one, slug))!
  await expect(openRehearsal(other.words, rehearsal!)).rejects.toThrow(/not the words of this key/)
  const words = own.words.split(' ')
  const wrong = words[2] === 'acorn' ? 'admit' : 'acorn'
  await expect(openRehearsal(words.with(2, wrong).join(' '), rehearsal!)).rejects.toThrow(
    `Word 3, “${wrong}”, is not right. It should be “${words[2]}”.`,
  )
  const texts = await openRehearsal(own.words, rehearsal!)
  const swapped = { opening: texts.locker, locker: texts.opening }
  expect(await code(testHolderKey(one, { slug, ...swapped }))).toBe('key.not-opened')
  expect(await code(testHolderKey(two, { slug, ...texts }))).toBe('key.not-opened')
  expect(await code(testHolderKey(one, { slug, ...texts }))).toBe('done')
  expect((await listKeyTasks(one)).map(({ step }) => step)).toEqual(['wait'])

  await makesKey(one, slug)
  expect(await code(testHolderKey(one, { slug, ...texts }))).toBe('key.not-opened')
  expect((await listKeyTasks(one)).map(({ step }) => step)).toEqual(['test'])
})

test('nothing is published before all three keys are tested; the returning officer reminds those who are late', async () => {
  const election = await frozen()
  const { slug, officer, holders } = election
  const publish = () => code(publishManifest(officer, { slug }))
  expect(await publish()).toBe('key.holders')
  await namesHolders(election)
  for (const holder of holders.slice(0, 2)) await testsKey(await makesKey(holder, slug), slug)
  const third = await makesKey(holders[2], slug)
  expect(await publish()).toBe('key.not-rehearsed')
  await remindKeyHolders(officer, { slug })
  await remindKeyHolders(officer, { slug })
  expect(await Promise.all(holders.map((one) => mailsOf('key-to-make', one)))).toEqual([1, 1, 2])
  expect(await mailsOf('keys-ready', officer)).toBe(0)
  await testsKey(third, slug)
  expect(await mailsOf('keys-ready', officer)).toBe(1)

  freezeClock(called)
  expect(await publish()).toBe('election.too-early')
  freezeClock(dates.opensAt)
  expect(await publish()).toBe('election.too-late')
  freezeClock(preparing)
  expect(await getManifest(slug)).toBeUndefined()
  expect((await Promise.all([1, 2, 3].map(publish))).sort()).toEqual([
    'done',
    'election.published-already',
    'election.published-already',
  ])
  const found = (await getManifest(slug))!
  expect(await manifestHash(found.manifest as never)).toBe(found.hash)
  expect(JSON.stringify(found.manifest)).toContain(third.holder.opening.x)
  const { words, ...keys } = await makeHolderKey()
  expect(await code(storeHolderKey(holders[0], { slug, ...keys }))).toBe(
    'election.published-already',
  )
  const [row] = await database()
    .select()
    .from(elections)
    .where(eq(elections.id, election.electionId))
  expect(JSON.stringify(found.manifest)).toContain(row!.seedCommitment)
  expect((await listKeyTasks(holders[0])).map(({ step }) => step)).toEqual(['keep'])
}, 40_000)

test('another key-holder, or another returning officer, makes all three keys void', async () => {
  const election = await frozen()
  const { slug, officer, chair, holders } = election
  const old = await withHolderKeys(election)
  const fourth = await aMember()
  const changed = { ...election, holders: [holders[0], holders[1], fourth] }
  await namesHolders(election)
  expect((await getKeys(officer, slug))!.holders.map(({ tested }) => tested)).toEqual([
    true,
    true,
    true,
  ])
  await namesHolders(changed)
  expect((await getKeys(officer, slug))!.holders.map(({ made }) => made)).toEqual([
    false,
    false,
    false,
  ])
  expect(await getKeys(holders[2], slug)).toBeUndefined()
  expect(await mailsOf('key-to-make', holders[0])).toBe(2)
  expect(await code(testsKey(old[0]!, slug))).not.toBe('done')

  await withHolderKeys(changed)
  const next = await aMember()
  const replace = async (person: PersonActor) =>
    code(replaceReturningOfficer(chair, { slug, returningOfficer: await numberOf(person) }))
  expect(await replace(next)).toBe('done')
  expect(await getKeys(officer, slug)).toBeUndefined()
  expect((await getKeys(next, slug))!.holders.map(({ made }) => made)).toEqual([
    false,
    false,
    false,
  ])
  expect(await code(publishManifest(next, { slug }))).toBe('key.not-rehearsed')
  await withHolderKeys({ ...changed, officer: next })
  expect(await code(publishManifest(next, { slug }))).toBe('done')
  expect(await replace(await aMember())).toBe('moved-meanwhile')
}, 40_000)

test('words that are gone are told to the returning officer; found again, they count again', async () => {
  const election = await frozen()
  const { slug, officer, holders } = election
  const [one] = await withHolderKeys(election)
  const lose = () => code(reportLostWords(holders[0], { slug }))
  expect(await lose()).toBe('key.make-another')
  await publishManifest(officer, { slug })
  expect(await lose()).toBe('done')
  expect(await mailsOf('key-words-lost', officer)).toBe(1)
  expect(await code(reportLostWords(officer, { slug }))).toBe('not-there')
  const lost = async () => (await getKeys(officer, slug))!.holders.map((holder) => holder.lost)
  expect(await lost()).toEqual([true, false, false])
  expect((await listKeyTasks(holders[0])).map(({ step }) => step)).toEqual(['lost'])
  await testsKey(one!, slug)
  expect(await lost()).toEqual([false, false, false])
  freezeClock(closed)
}, 40_000)

test('rules about who may be elected together that nobody can meet keep voting shut', async () => {
  const election = await frozen()
  await database()
    .update(contests)
    .set({ constraints: [{ name: 'At least three women', declaration: 'women', min: 3 }] })
    .where(eq(contests.id, election.contests[0]!))
  await withHolderKeys(election)
  expect(await code(publishManifest(election.officer, election))).toBe(
    'election.no-possible-result',
  )
})

test('a holder who is nominated later holds no key', async () => {
  const election = await frozen()
  await withHolderKeys(election)
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
