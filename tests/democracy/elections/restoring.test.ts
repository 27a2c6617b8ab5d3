import '@/tests/support/database'
import { and, eq, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { sealedBallots } from '@/db/schema/democracy/ballot-box'
import { paperRestores } from '@/db/schema/democracy/paper-restores'
import { outgoingMails } from '@/db/schema/kernel'
import { getManifest } from '@/lib/democracy/elections/board/read-board'
import { castElectionBallot } from '@/lib/democracy/elections/box/cast-ballot'
import { closeBoard } from '@/lib/democracy/elections/closing/close-board'
import { restoredPapers } from '@/lib/democracy/elections/closing/closed-figures'
import { collectPaper } from '@/lib/democracy/elections/papers/collect-paper'
import { askToRestore } from '@/lib/democracy/elections/papers/restore/ask-to-restore'
import { confirmRestore } from '@/lib/democracy/elections/papers/restore/confirm-restore'
import { giveLockerShare } from '@/lib/democracy/elections/papers/restore/give-locker-share'
import {
  getRestore,
  listRestores,
  listRestoresForHolder,
} from '@/lib/democracy/elections/papers/restore/read-restores'
import { makeRecoveryCode } from '@/lib/democracy/elections/protocol/recovery-code'
import { insist, sealRanking } from '@/lib/democracy/elections/voter/cast'
import { collect } from '@/lib/democracy/elections/voter/collect'
import { handOverShare } from '@/lib/democracy/elections/voter/hand-over-share'
import { TurnedDown } from '@/lib/democracy/elections/voter/polling-station'
import {
  askForRestore,
  finishRestore,
  restoreAskedHere,
} from '@/lib/democracy/elections/voter/restore-by-holders'
import type { VoterClient } from '@/lib/democracy/elections/voter/saved-paper'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import type { Held } from '@/tests/support/elections/holder-keys'
import {
  aPublishedElection,
  boardLines,
  closed,
  numberOf,
  type Published,
  voting,
} from '@/tests/support/elections/secret-ballot'
import { aStorage } from '@/tests/support/elections/voter-device'
import { aMember, anOfficer } from '@/tests/support/people'

async function code(act: Promise<unknown>) {
  return act.then(
    () => 'done',
    (error) => error.code ?? error,
  )
}

/** A browser of a member, whose server is this one. */
function aBrowser(member: PersonActor, slug: string): VoterClient {
  return {
    storage: aStorage(),
    name: `${slug}/${member.personId}`,
    station: {
      manifest: async () => (await getManifest(slug))!.manifest,
      sign: async (request) => (await collectPaper(member, { slug, ...request })).signature,
      drop: async (ballot) => {
        const cast = castElectionBallot({ slug, ballot }).catch((error) => {
          throw new TurnedDown(error.message, error.code === 'ballot.stale' ? 409 : 400)
        })
        return (await cast).receipt
      },
      board: async function* () {},
    },
  }
}

async function hash(slug: string) {
  return (await getManifest(slug))!.hash
}

async function mails(name: string, { personId }: PersonActor) {
  return database().$count(
    outgoingMails,
    and(like(outgoingMails.dedupeKey, `${name}/%`), eq(outgoingMails.personId, personId)),
  )
}

/** In the holder's own browser, with the words on paper. */
async function handsOver({ person, words }: Held, slug: string) {
  const [restore] = await listRestoresForHolder(person, slug)
  const sealed = await handOverShare(words, restore!)
  await giveLockerShare(person, { restoreId: restore!.restoreId, sealed })
}

const nothing = () => {}
const choice = ({ contests: [chairs, secretary] }: Published, first: number) => ({
  [chairs!]: [first],
  [secretary!]: [1],
})

test('device and code are lost: the same paper comes back, by two people and two key-holders, in one browser only', async () => {
  const election = await aPublishedElection(1)
  const { slug, officer, chair, held, electionId } = election
  const member = election.holders[2]
  const old = aBrowser(member, slug)
  const number = await numberOf(member)
  const before = await collect(old, await hash(slug), makeRecoveryCode(), number, nothing)
  freezeClock(voting)
  await insist(old, await sealRanking(old, before, choice(election, 1)))

  const stranger = await aMember()
  const browserKey = (await askForRestore(aBrowser(stranger, slug))).publicKey
  expect(await code(askToRestore(stranger, { slug, browserKey }))).toBe('restore.nothing-collected')

  const fresh = aBrowser(member, slug)
  expect(await restoreAskedHere(fresh)).toBeUndefined()
  const asked = await askForRestore(fresh)
  expect(await restoreAskedHere(fresh)).toEqual(asked)
  const earlier = await askToRestore(member, { slug, browserKey })
  const { restoreId } = await askToRestore(member, { slug, browserKey: asked.publicKey })
  expect(await mails('restore-asked', member)).toBe(2)
  expect(await code(confirmRestore(officer, earlier))).toBe('not-there')

  // Two different people, neither of them the member, a candidate or just anybody.
  expect(await code(confirmRestore(member, { restoreId }))).toBe('not-allowed')
  expect(await code(confirmRestore(stranger, { restoreId }))).toBe('not-allowed')
  expect(await listRestoresForHolder(held[0]!.person, slug)).toEqual([])
  const nothingYet = { restoreId, sealed: { ephemeral: '', sealed: '' } }
  const early = () => code(giveLockerShare(held[0]!.person, nothingYet))
  expect(await early()).toBe('restore.not-confirmed')
  expect(await code(confirmRestore(officer, { restoreId }))).toBe('done')
  expect(await early()).toBe('restore.not-confirmed')
  expect(await code(confirmRestore(officer, { restoreId }))).toBe('two-people')
  expect(await listRestores(chair, slug)).toMatchObject([{ confirmed: 1, mayConfirm: true }])
  expect(await mails('share-to-hand-over', held[0]!.person)).toBe(0)
  expect(await code(confirmRestore(chair, { restoreId }))).toBe('done')
  expect(await mails('share-to-hand-over', held[0]!.person)).toBe(1)
  expect(await mails('share-to-hand-over', member)).toBe(0)
  expect(await code(confirmRestore(await anOfficer('secretary'), { restoreId }))).toBe(
    'moved-meanwhile',
  )

  // A holder gives no share of their own paper; one share alone puts nothing together.
  expect(await listRestoresForHolder(member, slug)).toEqual([])
  const sealed = { ephemeral: '', sealed: '' }
  expect(await code(giveLockerShare(member, { restoreId, sealed }))).toBe('own-case')
  expect(await code(giveLockerShare(stranger, { restoreId, sealed }))).toBe('not-there')
  const [first] = await listRestoresForHolder(held[0]!.person, slug)
  await expect(handOverShare(held[1]!.words, first!)).rejects.toThrow(/not the words of this key/)
  await handsOver(held[0]!, slug)
  expect(await database().transaction((tx) => restoredPapers(tx, electionId))).toBe(0)
  const half = (await getRestore(member, slug))!
  await expect(finishRestore(fresh, half, nothing)).rejects.toThrow(/do not make your ballot paper/)
  await handsOver(held[1]!, slug)
  expect(await database().transaction((tx) => restoredPapers(tx, electionId))).toBe(1)

  // Whoever else reads what the server has can do nothing with it.
  const whole = (await getRestore(member, slug))!
  const thief = aBrowser(member, slug)
  await askForRestore(thief)
  await expect(finishRestore(thief, whole, nothing)).rejects.toThrow(/do not make/)

  const after = await finishRestore(fresh, whole, nothing)
  expect(after.paper).toEqual(before.paper)
  expect(after.order).toEqual(before.order)
  await insist(fresh, await sealRanking(fresh, after, choice(election, 2)))
  const box = await database()
    .select()
    .from(sealedBallots)
    .where(eq(sealedBallots.electionId, electionId))
  expect(box).toHaveLength(1)

  freezeClock(closed)
  expect(await code(askToRestore(member, { slug, browserKey }))).toBe('restore.not-now')
  await closeBoard(system('clock'), election)
  expect(await getRestore(member, slug)).toBeUndefined()
  const lines = (await boardLines(election)).map((line) => JSON.parse(line))
  expect(lines.find(({ type }) => type === 'restored').body).toEqual({ count: 1 })
  expect(lines.find(({ type }) => type === 'closed').body).toMatchObject({
    collected: 1,
    restored: 1,
    ballots: 1,
    unused: 0,
  })
}, 60_000)

test('who takes sides confirms nothing, and who confirmed hands over no share', async () => {
  const election = await aPublishedElection(1)
  const { slug, officer, held } = election
  const member = election.holders[2]
  const client = aBrowser(member, slug)
  await collect(client, await hash(slug), makeRecoveryCode(), await numberOf(member), nothing)
  const { publicKey } = await askForRestore(client)
  const { restoreId } = await askToRestore(member, { slug, browserKey: publicKey })
  const calls = { secondFactor: true, powers: ['elections.call'] } as const
  const candidate = { ...election.candidates[0], ...calls } as unknown as PersonActor
  expect(await code(confirmRestore(candidate, { restoreId }))).toBe('election.took-sides')
  const holder = { ...held[0]!.person, ...calls } as unknown as PersonActor
  expect(await code(confirmRestore(holder, { restoreId }))).toBe('done')
  expect(await code(confirmRestore(officer, { restoreId }))).toBe('done')
  expect(await listRestoresForHolder(holder, slug)).toEqual([])
  const sealed = { ephemeral: '', sealed: '' }
  expect(await code(giveLockerShare(holder, { restoreId, sealed }))).toBe('two-people')
  const racing = await Promise.all([1, 2, 3].map(() => code(handsOver(held[1]!, slug))))
  expect(racing).toEqual(['done', 'done', 'done'])
  const [row] = await database().select().from(paperRestores)
  expect(row!.restoredAt).toBeNull()
}, 60_000)
