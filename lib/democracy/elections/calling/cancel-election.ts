import 'server-only'
import { eq } from 'drizzle-orm'
import { elections } from '@/db/schema/democracy/elections'
import { electionCancelled } from '@/emails/democracy/election-cancelled'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockElectionOfNomination } from '../nominations/lock-nomination'
import { phaseOf } from '../phase'
import { emailMembersAndVoters } from './email-members'

/** Until votes can be cast an election may be called off, with a reason that everybody is told. Afterwards it belongs to the voters. */
export const cancelElection = verb(
  'election.cancel',
  async (work, { slug, reason }: { slug: string; reason: string }) => {
    const election = await lockElectionOfNomination(work, slug, 'update')
    const phases = ['called', 'nominations', 'withdrawals', 'preparing', 'collecting']
    if (!phases.includes(phaseOf(election, work.now))) {
      throw new Refusal('election.too-late-to-cancel')
    }
    await work.tx
      .update(elections)
      .set({ cancelledAt: work.now, cancelReason: reason })
      .where(eq(elections.id, election.id))
    const { id, title } = election
    await emailMembersAndVoters(work, electionCancelled, id, (name) => ({
      name,
      title,
      reason,
      link: siteUrl(`/elections/${slug}`),
    }))
    work.record('election.cancelled', { kind: 'election', id })
  },
)
