import 'server-only'
import { and, eq } from 'drizzle-orm'
import { boardRecords } from '@/db/schema/democracy/ballot-box'
import { contests, elections } from '@/db/schema/democracy/elections'
import { unseal } from '@/lib/kernel/field-encryption'
import { log } from '@/lib/kernel/log'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { postRecord } from '../board/post-record'
import { linesOfBoard } from '../board/read-board'
import { type LockedElection, lockElection } from '../lock-election'
import { paperBallotCounts } from '../papers/paper-ballot-counts'
import { audit } from '../protocol/audit'
import type { Bodies } from '../protocol/board'
import { countContests, countHash } from '../protocol/count-contests'
import { electionOf } from '../protocol/election'
import type { Manifest } from '../protocol/manifest'
import type { OpeningKeys } from '../protocol/open-ballot'
import type { Rankings } from '../protocol/rankings'
import { assertBallotCountAgrees } from './check-ballot-count'
import { forgetHoldersSecrets } from './forget-holders-secrets'
import { opened, papersOf } from './opened-ballots'
import { openingKeysGiven } from './opening-keys'

/**
 * With the keys of two holders the ballots are opened and counted, and the second key goes on the board with all that, in
 * one transaction: either all of it is there or nothing. Before that the whole board is audited as anybody else would;
 * what would not hold is not published. Asking again changes nothing.
 */
export const openAndCount = verb(
  'election.publish',
  async (work, { electionId }: { electionId: string }) => {
    const row = await lockElection(work, { electionId })
    if (!row.closedAt || row.countedAt || row.cancelledAt || row.voidedAt) return
    const keys = await openingKeysGiven(work, row)
    if (!keys) return
    await assertBallotCountAgrees(work.tx, electionId)
    const election = await electionOf(row.manifest!)
    const seed = unseal<string>(row.seedSealed!)
    const { votes, spoilt, ballots } = await opened(work, electionId, election, keys)
    const byHand = await papersOf(work, electionId)
    if (ballots < election.manifest.batch) {
      // What was voted by hand stays unpublished with the rest: one or two such rankings would be known by their voters.
      await postRecord(work, electionId, 'withheld', { ballots })
    } else {
      if (byHand.length > 0) await postByHand(work, row, byHand)
      await postKeys(work, electionId, keys)
      await postRecord(work, electionId, 'seed', { seed })
      await postRecord(work, electionId, 'spoilt', { trackers: spoilt })
    }
    await count(work, electionId, election.manifest, [...votes, ...byHand], seed)
    await assertHolds(work, electionId)
    await finish(work, electionId)
    const { unconfirmed } = await paperBallotCounts(work.tx, electionId)
    const detail = { ballots, spoilt: spoilt.length, assisted: byHand.length, unconfirmed }
    work.record('election.counted', { kind: 'election', id: electionId }, detail)
  },
)

async function postByHand(work: Work, { id, manifest }: LockedElection, ballots: Rankings[]) {
  const type = manifest!.format === 'mandate-election/1' ? 'assisted' : 'by-hand'
  await postRecord(work, id, type, { ballots, count: ballots.length })
}

/** Version 1 has one key. Else one of the two is there since its holder typed it. */
async function postKeys(work: Work, electionId: string, keys: OpeningKeys) {
  if ('d' in keys) return postRecord(work, electionId, 'key', keys)
  const there = await work.tx
    .select({ body: boardRecords.body })
    .from(boardRecords)
    .where(and(eq(boardRecords.electionId, electionId), eq(boardRecords.type, 'key')))
  const posted = there.map(({ body }) => (body as Bodies['key']).holder)
  for (const { number, key } of keys)
    if (!posted.includes(number))
      await postRecord(work, electionId, 'key', { ...key, holder: number })
}

async function count(
  work: Work,
  electionId: string,
  manifest: Manifest,
  votes: Rankings[],
  seed: string,
) {
  const counts = await countContests(manifest, votes, seed)
  const hashes: Record<string, string> = {}
  for (const [id, counted] of Object.entries(counts)) {
    hashes[id] = await countHash(counted)
    await work.tx.update(contests).set({ result: counted }).where(eq(contests.id, id))
  }
  await postRecord(work, electionId, 'result', { contests: hashes })
}

async function assertHolds(work: Work, electionId: string) {
  const found = await audit(linesOfBoard(electionId, work.tx))
  if (found.holds) return
  log.error('election.board-does-not-hold', found.problems.join(' '), { electionId })
  throw new Refusal('election.board-does-not-hold')
}

async function finish(work: Work, electionId: string) {
  await forgetHoldersSecrets(work, electionId)
  await work.tx
    .update(elections)
    .set({ openedAt: work.now, countedAt: work.now })
    .where(eq(elections.id, electionId))
}
