import 'server-only'
import { eq } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { contests, elections } from '@/db/schema/democracy/elections'
import { unseal } from '@/lib/kernel/field-encryption'
import { log } from '@/lib/kernel/log'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { postRecord } from '../board/post-record'
import { linesOfBoard } from '../board/read-board'
import { lockElection } from '../lock-election'
import { paperBallotCounts } from '../papers/paper-ballot-counts'
import { audit } from '../protocol/audit'
import { openingKey } from '../protocol/box'
import { countContests, countHash } from '../protocol/count-contests'
import { electionOf } from '../protocol/election'
import type { Manifest } from '../protocol/manifest'
import type { Rankings } from '../protocol/rankings'
import type { SealingJwk } from '../protocol/sealing-key'
import { combineShares } from '../protocol/shares'
import { assertBallotCountAgrees } from './check-ballot-count'
import { opened, papersOf, sharesOf } from './combine-key-shares'

/**
 * Two shares make the key. It goes on the board with everything that was sealed, and the ballots are counted, all in one
 * transaction: either all of it is there or nothing. Before that the whole board is audited as anybody else would; what
 * would not hold is not published. Asking again changes nothing.
 */
export const openAndCount = verb(
  'election.publish',
  async (work, { electionId }: { electionId: string }) => {
    const row = await lockElection(work, { electionId })
    if (!row.closedAt || row.countedAt || row.cancelledAt) return
    const shares = await sharesOf(work, electionId)
    if (!shares) return
    await assertBallotCountAgrees(work.tx, electionId)
    const election = await electionOf(row.manifest!)
    const opening = await combineShares(shares, row.sealingPublicKey as SealingJwk)
    const seed = unseal<string>(row.seedSealed!)
    const { votes, spoilt, ballots } = await opened(
      work,
      electionId,
      election,
      await openingKey(opening),
    )
    const papers = await papersOf(work, electionId)
    if (papers.length > 0)
      await postRecord(work, electionId, 'assisted', { ballots: papers, count: papers.length })
    if (ballots < election.manifest.batch) {
      await postRecord(work, electionId, 'withheld', { ballots })
    } else {
      await postRecord(work, electionId, 'key', opening)
      await postRecord(work, electionId, 'seed', { seed })
      await postRecord(work, electionId, 'spoilt', { trackers: spoilt })
    }
    await count(work, electionId, election.manifest, [...votes, ...papers], seed)
    await assertHolds(work, electionId)
    await finish(work, electionId)
    const { unconfirmed } = await paperBallotCounts(work.tx, electionId)
    const detail = { ballots, spoilt: spoilt.length, assisted: papers.length, unconfirmed }
    work.record('election.counted', { kind: 'election', id: electionId }, detail)
  },
)

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

/** The shares are of no use any more: the key is known to everybody, or will never be. */
async function finish(work: Work, electionId: string) {
  await work.tx
    .update(keyHolders)
    .set({ shareSealed: null })
    .where(eq(keyHolders.electionId, electionId))
  await work.tx
    .update(elections)
    .set({ openedAt: work.now, countedAt: work.now })
    .where(eq(elections.id, electionId))
}
