import 'server-only'
import { and, eq } from 'drizzle-orm'
import { introductionBlocks, networkMemberships } from '@/db/schema/people/networks'
import { oneself, verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { blockedHashOf } from './introduction-blocks'
import { networkMembers } from './memberships'

/** Takes a block back. */
export const allowRequestsAgain = verb(
  'introduction.allow',
  { subject: oneself },
  async (work, { personId }, { membershipId }: { membershipId: string }) => {
    const found = eq(networkMemberships.id, membershipId)
    const [other] = await networkMembers(work.tx, found, work.now)
    if (!other?.shownToMembers) throw new Refusal('not-there')
    await work.tx
      .delete(introductionBlocks)
      .where(
        and(
          eq(introductionBlocks.personId, personId),
          eq(introductionBlocks.blockedHash, blockedHashOf(personId, other.personId)),
        ),
      )
  },
)
