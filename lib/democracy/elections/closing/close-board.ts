import 'server-only'
import { eq } from 'drizzle-orm'
import { lockers } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { verb, type Work } from '@/lib/kernel/perform'
import { postRecord } from '../board/post-record'
import { publishBatch, waitingBallots } from '../box/publish-batches'
import { storeMarksByPerson } from '../box/store-in-board-order'
import { emailBoxToOpen } from '../keys/email-key-holders'
import { type LockedElection, lockBox, lockElection } from '../lock-election'
import { emailAboutPaperBallots } from '../papers/email-paper-ballots-to-check'
import { destroyIssuerKey } from '../papers/issuer-keys'
import { phaseOf } from '../phase'
import type { ClosedFigures } from '../protocol/board'
import { brokenRule, countAtClose } from './closed-figures'

/**
 * After the last moment of voting: what still waits goes on the board, and then how many took part. Nothing comes in any
 * more. The key that signs papers is destroyed in the same transaction, and with it what was kept of papers in case a
 * device is lost: from now on nobody can make a paper, and no paper is of use. A rule that fails is named and does not
 * keep the election from closing.
 */
export const closeBoard = verb(
  'election.publish',
  async (work, { electionId }: { electionId: string }) => {
    const election = await lockElection(work, { electionId })
    if (election.closedAt || phaseOf(election, work.now) !== 'closed') return { closed: false }
    await lockBox(work, electionId, 'alone')
    const waiting = await waitingBallots(work, electionId)
    if (waiting.length > 0) await publishBatch(work, electionId, waiting)
    const { replaced, ...figures } = await countAtClose(work.tx, electionId)
    await postFigures(work, election, figures, replaced)
    await storeMarksByPerson(work, electionId)
    await destroyIssuerKey(work.tx, electionId)
    await work.tx.delete(lockers).where(eq(lockers.electionId, electionId))
    await emailAboutPaperBallots(work, election)
    await emailBoxToOpen(work, election)
    await work.tx.update(elections).set({ closedAt: work.now }).where(eq(elections.id, electionId))
    work.record('election.closed', { kind: 'election', id: electionId }, figures)
    return { closed: true, rule: brokenRule(figures) }
  },
)

async function postFigures(
  work: Work,
  { id, manifest }: LockedElection,
  figures: ClosedFigures,
  replaced: number,
) {
  if (manifest!.format === 'mandate-election/2') {
    if (figures.restored > 0) await postRecord(work, id, 'restored', { count: figures.restored })
    await postRecord(work, id, 'closed', figures)
    return
  }
  const { onRoll, collected, byHand, ballots } = figures
  if (replaced > 0) await postRecord(work, id, 'replaced', { count: replaced })
  await postRecord(work, id, 'closed', {
    onRoll,
    marked: collected,
    assisted: byHand,
    replaced,
    credentials: ballots,
  })
}
