import 'server-only'
import { and, eq } from 'drizzle-orm'
import { elections } from '@/db/schema/democracy/elections'
import { outsideElections } from '@/db/schema/movement/outside-elections'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockOutsideElection } from '../lock-outside-election'
import { votingHasOpened } from './voting-has-opened'

type Linking = { number: number; endorsement: string; leastTurnout: number | null }

/**
 * Members decide whom we back in a ballot of our own. Which ballot that is, and how many have to vote in it, is said before anybody can vote, and stays so
 * from then on: nobody sets the bar when they know the result.
 */
export const linkEndorsement = verb(
  'outside-election.write',
  { subject: lockOutsideElection },
  async (work, election, { number, endorsement, leastTurnout }: Linking) => {
    if (election.state !== 'published') throw new Refusal('outside-election.not-published')
    if (await votingHasOpened(work.tx, election, work.now))
      throw new Refusal('outside-election.members-vote')
    const [ballot] = await work.tx
      .select({ id: elections.id, opensAt: elections.opensAt, cancelledAt: elections.cancelledAt })
      .from(elections)
      .where(and(eq(elections.slug, endorsement), eq(elections.kind, 'endorsement')))
      .for('share')
    if (!ballot || ballot.cancelledAt) throw new Refusal('outside-election.no-ballot')
    if (ballot.opensAt <= work.now) throw new Refusal('outside-election.members-vote')
    await work.tx
      .update(outsideElections)
      .set({ endorsementId: ballot.id, leastTurnout })
      .where(eq(outsideElections.id, election.id))
    work.record(
      'outside-election.endorsement-linked',
      { kind: 'outside-election', id: election.id },
      { number, leastTurnout },
    )
  },
)
