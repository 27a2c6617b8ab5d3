import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { motionVotes, voteEnvelopes } from '@/db/schema/democracy/motions'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { VoteKind } from './states'

type Box = {
  id: string
  kind: VoteKind
  motionId: string | null
  meetingId: string | null
  closesAt: Date
  shuffledAt: Date | null
}

/** After the close the box is emptied and filled again in random order. Done once; asking again changes nothing. */
export const shuffleBallots = verb('vote.shuffle', async (work, { voteId }: { voteId: string }) => {
  const [vote] = await work.tx
    .select()
    .from(motionVotes)
    .where(eq(motionVotes.id, voteId))
    .for('update')
  if (!vote) throw new Refusal('not-there')
  if (vote.cancelledAt || vote.stoppedAt) return
  await shuffleBox(work, vote)
})

/**
 * Until here, PostgreSQL's own columns (`xmin`, the place on the page) tell which ballot was written together with which
 * mark. Afterwards all ballots have new ids, one transaction and an order drawn by the system's random source. Nobody
 * who serves may take a ballot out, so the database does it by a function of the owner's. The box of an open vote holds names and
 * nothing to shuffle: it is closed for good. The caller holds the vote's row alone.
 */
export async function shuffleBox(work: Work, vote: Box): Promise<void> {
  if (work.now < vote.closesAt) throw new Refusal('vote.not-closed')
  if (vote.shuffledAt) return
  // What was typed out of an envelope that no second officer confirmed is no vote, and would say how somebody meant to vote.
  await work.tx
    .update(voteEnvelopes)
    .set({ choice: null })
    .where(and(eq(voteEnvelopes.voteId, vote.id), isNull(voteEnvelopes.confirmedBy)))
  await work.tx.execute(sql`select shuffle_ballots(${vote.id}, ${work.now.toISOString()})`)
  const entry = vote.kind === 'confidential' ? 'ballots.shuffled' : 'ballots.closed'
  const subject = vote.motionId
    ? { kind: 'motion', id: vote.motionId }
    : { kind: 'meeting', id: vote.meetingId! }
  work.record(entry, subject)
}
