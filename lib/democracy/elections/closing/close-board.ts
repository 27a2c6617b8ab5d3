import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { sealedBallots } from '@/db/schema/democracy/ballot-box'
import { paperMarks } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { verb, type Work } from '@/lib/kernel/perform'
import { postRecord } from '../board/post-record'
import { publishBatch, waitingBallots } from '../box/publish-batches'
import { storeMarksByPerson } from '../box/store-in-board-order'
import { lockBox, lockElection } from '../lock-election'
import { emailAboutPaperBallots } from '../papers/email-paper-ballots-to-check'
import { phaseOf } from '../phase'
import { rollEntriesNow } from '../roll/roll-entries'

/** After the last moment of voting: what still waits goes on the board, and then how many took part. Nothing comes in any more. */
export const closeBoard = verb(
  'election.publish',
  async (work, { electionId }: { electionId: string }) => {
    const election = await lockElection(work, { electionId })
    if (election.closedAt || phaseOf(election, work.now) !== 'closed') return { closed: false }
    await lockBox(work, electionId, 'alone')
    const waiting = await waitingBallots(work, electionId)
    if (waiting.length > 0) await publishBatch(work, electionId, waiting)
    const figures = await figuresOf(work, electionId)
    if (figures.replaced > 0)
      await postRecord(work, electionId, 'replaced', { count: figures.replaced })
    await postRecord(work, electionId, 'closed', figures)
    await storeMarksByPerson(work, electionId)
    await emailAboutPaperBallots(work, election)
    await work.tx.update(elections).set({ closedAt: work.now }).where(eq(elections.id, electionId))
    work.record('election.closed', { kind: 'election', id: electionId }, figures)
    return { closed: true }
  },
)

async function figuresOf(work: Work, electionId: string) {
  const [marks] = await work.tx
    .select({
      marked: sql<number>`count(*) filter (where ${paperMarks.kind} = 'collected')::int`,
      assisted: sql<number>`count(*) filter (where ${paperMarks.kind} = 'assisted')::int`,
      replaced: sql<number>`coalesce(sum(${paperMarks.generation} - 1), 0)::int`,
    })
    .from(paperMarks)
    .where(eq(paperMarks.electionId, electionId))
  const credentials = await work.tx.$count(sealedBallots, eq(sealedBallots.electionId, electionId))
  const onRoll = (await rollEntriesNow(work.tx, electionId)).size
  return { onRoll, ...marks!, credentials }
}
