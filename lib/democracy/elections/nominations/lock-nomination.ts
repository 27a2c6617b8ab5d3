import 'server-only'
import { eq } from 'drizzle-orm'
import { contests, elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { speaksForCandidate } from './speaks-for-candidate'

/**
 * The election while something is done in it. Those who act side by side share it; whoever cancels it or replaces its
 * returning officer has it alone, so that neither happens in the middle of a nomination.
 */
export async function lockElectionOfNomination(
  work: Work,
  slug: string,
  strength: 'share' | 'update',
) {
  const [election] = await work.tx
    .select()
    .from(elections)
    .where(eq(elections.slug, slug))
    .for(strength)
  if (!election) throw new Refusal('not-there')
  if (election.cancelledAt) throw new Refusal('election.cancelled')
  return election
}

/** A nomination with its contest and election, the nomination held alone: of two who act on it, the second sees what the first did. */
export async function lockNomination(work: Work, { nominationId }: { nominationId: string }) {
  const [found] = await work.tx
    .select({ contest: contests, slug: elections.slug })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .innerJoin(elections, eq(elections.id, contests.electionId))
    .where(eq(nominations.id, nominationId))
  if (!found) throw new Refusal('not-there')
  const election = await lockElectionOfNomination(work, found.slug, 'share')
  const [nomination] = await work.tx
    .select()
    .from(nominations)
    .where(eq(nominations.id, nominationId))
    .for('no key update')
  if (!nomination) throw new Refusal('not-there')
  return {
    election,
    contest: found.contest,
    nomination,
    /** Whose it is to accept, to speak for and to withdraw. */
    personId: speaksForCandidate(nomination),
  }
}
