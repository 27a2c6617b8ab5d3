import 'server-only'
import { randomInt } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import { sealedBallots } from '@/db/schema/democracy/ballot-box'
import { verb, type Work } from '@/lib/kernel/perform'
import { postRecord } from '../board/post-record'
import { lockBox, lockElection } from '../lock-election'
import { phaseOf } from '../phase'
import type { Ballot } from '../protocol/ballot'
import { inBoardOrder, readyToPublish } from '../protocol/batch'
import { storeBallotsInBoardOrder } from './store-in-board-order'

/** While voting is open: puts ballots on the board, drawn at random from those that wait, and never so many that few are left. */
export const publishBatches = verb(
  'election.publish',
  async (work, { electionId }: { electionId: string }) => {
    const election = await lockElection(work, { electionId })
    if (election.closedAt || phaseOf(election, work.now) !== 'voting') return { published: 0 }
    await lockBox(work, electionId, 'alone')
    const waiting = await waitingBallots(work, electionId)
    const count = readyToPublish(waiting.length, election.manifest!.batch)
    if (count > 0) await publishBatch(work, electionId, drawn(waiting, count))
    return { published: count }
  },
)

export type WaitingBallot = { credential: string; ballot: Ballot }

/** Ballots that are not on the board yet, or whose newest is not. */
export async function waitingBallots(work: Work, electionId: string): Promise<WaitingBallot[]> {
  const rows = await work.tx
    .select({ credential: sealedBallots.credential, ballot: sealedBallots.ballot })
    .from(sealedBallots)
    .where(
      and(
        eq(sealedBallots.electionId, electionId),
        gt(sealedBallots.sequence, sealedBallots.posted),
      ),
    )
  return rows as WaitingBallot[]
}

/** One batch on the board. The caller has the election and the box alone. */
export async function publishBatch(work: Work, electionId: string, chosen: WaitingBallot[]) {
  const ballots = await inBoardOrder(chosen.map(({ ballot }) => ballot))
  await postRecord(work, electionId, 'batch', { ballots })
  const credentials = chosen.map(({ credential }) => credential)
  await storeBallotsInBoardOrder(work, electionId, credentials)
}

function drawn(waiting: WaitingBallot[], count: number): WaitingBallot[] {
  const left = [...waiting]
  return Array.from({ length: count }, () => left.splice(randomInt(left.length), 1)[0]!)
}
