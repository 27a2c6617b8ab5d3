import 'server-only'
import { and, eq, gt, lte } from 'drizzle-orm'
import { cache } from 'react'
import { type Database, database, type Transaction } from '@/db/client'
import { terms } from '@/db/schema/people/officers'
import { members } from '@/db/schema/people/people'
import { now } from '@/lib/kernel/clock'
import type { Work } from '@/lib/kernel/perform'
import type { Lapsing } from './lapse-proposals'
import { hasLapsed, proposalLapsesAt, type Waits } from './proposal-time'

export type Proposed = { by: string | null; at: Date | null }
/** In which offices one can propose it: what lapses says that once, for its page and its verbs too. */
type ProposedIn = Pick<Lapsing, 'offices'>

/**
 * What one officer proposed waits for a second one until it lapses; and only as long as its proposer could still propose it: it happens in
 * the name of two officers, so both are officers when it does.
 */
export async function waitingProposals(db: Database | Transaction, at: Date) {
  const held = await db
    .select({ personId: terms.personId, office: terms.office, mergedId: members.personId })
    .from(terms)
    // Whoever proposed it under a record that was merged since is the same officer.
    .leftJoin(members, eq(members.mergedIntoId, terms.personId))
    .where(and(lte(terms.startsAt, at), gt(terms.endsAt, at)))
  return (proposed: Proposed, { offices }: ProposedIn): Waits => {
    const proposedAt = proposed.at ?? at
    const holds = held.some(
      ({ personId, mergedId, office }) =>
        [personId, mergedId].includes(proposed.by ?? '') && offices.includes(office),
    )
    return {
      lapsesAt: proposalLapsesAt(proposedAt),
      // What nobody has proposed is refused as that.
      spent: proposed.by === null ? undefined : whySpent(proposedAt, holds, at),
    }
  }
}

/** The two reasons for which a proposal can no longer be confirmed. */
export function whySpent(proposedAt: Date, proposerMay: boolean, at: Date) {
  if (hasLapsed(proposedAt, at)) return 'proposal.lapsed' as const
  return proposerMay ? undefined : ('proposal.proposer-left' as const)
}

/** For a page: what waits now. The front of the desk asks for each kind of proposal. */
export const waitingNow = cache(() => waitingProposals(database(), now()))

/** For a verb: how the one that it is about waits. */
export async function proposalWaits(work: Work, proposed: Proposed, proposedIn: ProposedIn) {
  return (await waitingProposals(work.tx, work.now))(proposed, proposedIn)
}
