import 'server-only'
import { eq } from 'drizzle-orm'
import { outsideCandidates, outsideElections } from '@/db/schema/movement/outside-elections'
import { hashOf } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

/** The candidate whose link it is, about to answer. The election is held lightly, so that no clause gets other words meanwhile. */
export async function lockOwnCandidate(work: Work, token: string) {
  const t = outsideCandidates
  const [found] = await work.tx
    .select({ electionId: t.outsideElectionId })
    .from(t)
    .where(eq(t.tokenHash, hashOf(token)))
  if (!found) throw new Refusal('not-there')
  const [election] = await work.tx
    .select()
    .from(outsideElections)
    .where(eq(outsideElections.id, found.electionId))
    .for('share')
  const [candidate] = await work.tx
    .select()
    .from(t)
    .where(eq(t.tokenHash, hashOf(token)))
    .for('update')
  if (!candidate || !election) throw new Refusal('not-there')
  return { candidate, election }
}
