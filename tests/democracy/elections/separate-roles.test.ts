import '@/tests/support/database'
import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { electionRoles, elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { people } from '@/db/schema/people/people'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import { replaceReturningOfficer } from '@/lib/democracy/elections/calling/replace-returning-officer'
import { nameKeyHolders } from '@/lib/democracy/elections/keys/name-key-holders'
import { getKeys } from '@/lib/democracy/elections/keys/read-keys'
import { acceptNomination } from '@/lib/democracy/elections/nominations/accept-nomination'
import { secondNomination } from '@/lib/democracy/elections/nominations/backing/second-nomination'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { withdrawAsCandidate } from '@/lib/democracy/elections/nominations/withdraw-as-candidate'
import { makeHolderKey } from '@/lib/democracy/elections/protocol/holder-key'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import {
  assertMailboxHoldsOneRole,
  assertSeparated,
} from '@/lib/democracy/elections/separate-roles'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { freezeClock, now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { inOneTransaction } from '@/lib/kernel/perform'
import { confirmSharing } from '@/lib/people/shared-addresses/confirm-sharing'
import {
  aCalledElection,
  aCandidate,
  accepted,
  calling,
  dates,
  theElectors,
} from '@/tests/support/elections/called-election'
import { makesKey, withHolderKeys } from '@/tests/support/elections/holder-keys'
import {
  aCalledElection as anElectionToPublish,
  preparing,
  dates as publishing,
} from '@/tests/support/elections/secret-ballot'
import { aMember, anOfficer } from '@/tests/support/people'

const code = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error) => error.code ?? error,
  )
let secretary: PersonActor
beforeAll(async () => {
  secretary = (await theElectors()).secretary
})

const three = async () => [await aMember(), await aMember(), await aMember()] as const

/** Until another transaction waits for this one. */
async function somebodyWaits() {
  const waiting = sql<number>`(select count(*)::int from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock')`
  for (;;) {
    const [row] = await database().execute<{ n: number }>(sql`select ${waiting} as n`)
    if (row!.n > 0) return
  }
}

async function makesKeys(slug: string, by: PersonActor, holders: readonly PersonActor[]) {
  const numbers = holders.map(({ member }) => member!.number)
  await nameKeyHolders(by, { slug, holders: numbers })
  for (const holder of holders) await makesKey(holder, slug)
}

async function replaces(slug: string, by: PersonActor) {
  return replaceReturningOfficer(secretary, { slug, returningOfficer: by.member!.number })
}

test('a returning officer who hands over can neither stand, nor support, nor hold a key', async () => {
  const { runs, ben } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  await makesKeys(slug, runs, await three())
  const next = await aMember()
  await replaces(slug, next)
  const nominee = runs.member!.number
  expect(await code(nominate(ben, { contestId, candidate: nominee }))).toBe(
    'election.returning-officer-stands',
  )
  const id = await aCandidate(contestId)
  expect(await code(secondNomination(runs, { nominationId: id }))).toBe(
    'election.returning-officer-neutral',
  )
  const candidate = 'self' as const
  expect(await code(nominate(runs, { contestId, candidate }))).toBe(
    'election.returning-officer-stands',
  )
  const [one, two] = await three()
  expect(await code(makesKeys(slug, next, [one, two, runs]))).toBe('key.holders')
})

test('two who read one mailbox do not hold two keys of three', async () => {
  const { runs } = await theElectors()
  const { slug } = await aCalledElection()
  const [one, two, third] = await three()
  await database().insert(sharedAddresses).values({
    id: newId(),
    personId: two.personId,
    holderId: one.personId,
    askedBy: runs.personId,
    askedAt: calling,
    agreedAt: calling,
    confirmedBy: secretary.personId,
    confirmedAt: calling,
  })
  expect(await code(makesKeys(slug, runs, [one, third, two]))).toBe('shared-address.one-mailbox')
  expect(await code(makesKeys(slug, runs, [one, third, await aMember()]))).toBe('done')
})

test('another returning officer makes the keys anew', async () => {
  const election = await anElectionToPublish()
  freezeClock(publishing.rollFreezesAt)
  await freezeElectionRoll(system('clock'), election)
  freezeClock(preparing)
  await withHolderKeys(election)
  const next = await aMember()
  const { chair, slug, electionId } = election
  await replaceReturningOfficer(chair, { slug, returningOfficer: next.member!.number })
  expect(await code(publishManifest(next, { slug }))).toBe('key.not-rehearsed')
  const held = await database()
    .select()
    .from(keyHolders)
    .where(eq(keyHolders.electionId, electionId))
  for (const row of held) expect(row).toMatchObject({ holderKey: null, wrapped: null })
})

test('a key-holder becomes neither returning officer nor candidate, not even when the keys are with others by now', async () => {
  const { runs, ben } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  const [holder, two, other] = await three()
  const { id } = await nominate(ben, { contestId, candidate: holder.member!.number })
  expect(await code(makesKeys(slug, runs, [holder, two, other]))).toBe('key.holders')
  await withdrawAsCandidate(holder, { nominationId: id })
  await makesKeys(slug, runs, [holder, two, other])
  await makesKeys(slug, runs, await three())
  expect(await code(replaces(slug, holder))).toBe('election.key-holder-elsewhere')
  expect(await code(nominate(ben, { contestId, candidate: holder.member!.number }))).toBe(
    'election.key-holder-elsewhere',
  )
})

test('a candidate who withdraws becomes neither returning officer nor key-holder', async () => {
  const { runs, ada } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  const nominationId = await aCandidate(contestId)
  await withdrawAsCandidate(ada, { nominationId })
  const [one, two] = await three()
  const numbers = [one, two, ada].map(({ member }) => member!.number)
  expect(await code(nameKeyHolders(runs, { slug, holders: numbers }))).toBe('key.holders')
  expect(await code(replaces(slug, ada))).toBe('election.returning-officer-stands')
})

test('whoever was named returning officer and replaced before nominations open can stand', async () => {
  const { runs, ben } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  freezeClock(calling)
  await replaces(slug, await aMember())
  freezeClock(dates.nominationsOpenAt)
  const { id } = await nominate(ben, { contestId, candidate: runs.member!.number })
  expect(await code(acceptNomination(runs, accepted(id)))).toBe('done')
})

test.each(['candidate', 'key-holder'] as const)(
  'accepting a nomination while being made key-holder: the %s came first, the other act waits and loses',
  async (first) => {
    const { runs, ben } = await theElectors()
    const { slug, contestId, id: electionId } = await aCalledElection()
    const both = await aMember()
    const { id } = await nominate(ben, { contestId, candidate: both.member!.number })
    const acts = {
      candidate: (hold = async () => {}) =>
        inOneTransaction(both, 'nomination.accept', async (work) => {
          await acceptNomination.within(work, accepted(id))
          await hold()
        }),
      // Without the lock on the election that the whole act has besides: the key of the table alone has to decide.
      'key-holder': (hold = async () => {}) =>
        inOneTransaction(runs, 'election.run', async (work) => {
          const election = { id: electionId, returningOfficerId: runs.personId }
          work.assertCan('election.run', election)
          await assertSeparated(work, election, [{ personId: both.personId, role: 'key-holder' }])
          await work.tx.insert(keyHolders).values({
            electionId,
            place: 1,
            personId: both.personId,
            holderKey: (await makeHolderKey()).holder,
          })
          await hold()
        }),
    }
    const second = first === 'candidate' ? 'key-holder' : 'candidate'
    let late: Promise<string> | undefined
    await acts[first](async () => {
      late = code(acts[second]())
      await somebodyWaits()
    })
    expect(await late).toBe(
      second === 'candidate' ? 'election.key-holder-elsewhere' : 'key.holders',
    )
    const held = await database()
      .select({ role: electionRoles.role })
      .from(electionRoles)
      .where(
        and(eq(electionRoles.electionId, electionId), eq(electionRoles.personId, both.personId)),
      )
    expect(held).toEqual([{ role: first }])
    expect((await getKeys(runs, slug))!.holders).toHaveLength(first === 'key-holder' ? 1 : 0)
  },
)

test('becoming returning officer while being made key-holder: one of the two acts loses', async () => {
  const { runs } = await theElectors()
  for (let round = 0; round < 6; round += 1) {
    const { slug, id } = await aCalledElection()
    const [both, two, other] = await three()
    const acts = [() => replaces(slug, both), () => makesKeys(slug, runs, [both, two, other])]
    const outcome = await Promise.all((round % 2 ? acts : acts.toReversed()).map((a) => code(a())))
    expect(outcome.filter((one) => one === 'done')).toHaveLength(1)
    const [row] = await database().select().from(elections).where(eq(elections.id, id))
    const holders = await database().select().from(keyHolders).where(eq(keyHolders.electionId, id))
    expect(holders.map(({ personId }) => personId)).not.toContain(row!.returningOfficerId)
  }
})

test('what no act would allow is found when the ballot paper is published', async () => {
  const election = await anElectionToPublish()
  freezeClock(publishing.rollFreezesAt)
  await freezeElectionRoll(system('clock'), election)
  freezeClock(preparing)
  await withHolderKeys(election)
  const { slug, holders, contests, officer } = election
  const nomination = {
    id: crypto.randomUUID(),
    contestId: contests[1]!,
    candidateId: officer.personId,
    candidateName: 'In two roles',
    proposerId: holders[1].personId,
    proposerName: 'Proposer',
    proposedAt: preparing,
    acceptedAt: preparing,
    state: 'accepted' as const,
  }
  await database().insert(nominations).values(nomination)
  expect(await code(publishManifest(officer, { slug }))).toBe('election.returning-officer-stands')
})

/** Two who wish to read one mailbox, and whose wish an officer has only to confirm. */
let asks: PersonActor | undefined
async function aWishToShare(holder: PersonActor, { personId }: PersonActor) {
  await database().update(people).set({ email: null }).where(eq(people.id, personId))
  const shareId = newId()
  asks ??= await anOfficer('membership-secretary')
  await database().insert(sharedAddresses).values({
    id: shareId,
    personId,
    holderId: holder.personId,
    askedBy: asks.personId,
    askedAt: now(),
    agreedAt: now(),
  })
  return shareId
}

describe('a mailbox that two begin to share after the keys were made', () => {
  const confirms = (shareId: string) =>
    code(confirmSharing(secretary, { shareId, assertRolesApart: assertMailboxHoldsOneRole }))

  test('holds no two parts of one election: refused, until it is over', async () => {
    const { runs } = await theElectors()
    const { slug } = await aCalledElection()
    const [one, two, third] = await three()
    await makesKeys(slug, runs, [one, two, third])
    const [outside, candidates] = [await aMember(), await three()]
    expect(await confirms(await aWishToShare(one, two))).toBe('shared-address.two-roles')
    expect(await confirms(await aWishToShare(third, outside))).toBe('done')
    // A third who would read it too.
    const { id } = (await database().select().from(elections).where(eq(elections.slug, slug)))[0]!
    await database()
      .insert(electionRoles)
      .values(
        candidates.map(({ personId }) => ({
          electionId: id,
          personId,
          role: 'candidate' as const,
          since: new Date(),
        })),
      )
    expect(await confirms(await aWishToShare(third, candidates[2]))).toBe(
      'shared-address.two-roles',
    )
    // Two who stand are no one who has a key: each is on the ballot paper all the same.
    expect(await confirms(await aWishToShare(candidates[0], candidates[1]))).toBe('done')
    await database()
      .update(elections)
      .set({ cancelledAt: new Date() })
      .where(eq(elections.slug, slug))
    const [again] = await database()
      .select()
      .from(sharedAddresses)
      .where(eq(sharedAddresses.personId, two.personId))
    expect(await confirms(again!.id)).toBe('done')
  })

  test('at the same moment as the second key: one of the two is refused', async () => {
    const { runs } = await theElectors()
    for (let round = 0; round < 3; round += 1) {
      const { slug } = await aCalledElection()
      const [one, two, third] = await three()
      const numbers = [one, two, third].map(({ member }) => member!.number)
      await nameKeyHolders(runs, { slug, holders: numbers })
      await makesKey(one, slug)
      const shareId = await aWishToShare(one, two)
      const done = await Promise.all([confirms(shareId), code(makesKey(two, slug))])
      expect(done.filter((one) => one === 'done')).toHaveLength(1)
    }
  })
})
