import 'server-only'
import { and, eq, inArray, lte, or } from 'drizzle-orm'
import { networkConvenors } from '@/db/schema/people/networks'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { ownMembership } from '../show-in-network'

type Offering = { membershipId: string; consentVersion: number }

/** A member of a network offers to be its convenor, and agrees to be named for it. Who was declined or whose term is over may offer anew. */
export const offerToConvene = verb(
  'convenor.offer',
  { subject: ownMembership },
  async (work, { id: membershipId }, { consentVersion }: Offering) => {
    await work.tx
      .delete(networkConvenors)
      .where(
        and(
          eq(networkConvenors.membershipId, membershipId),
          or(
            eq(networkConvenors.state, 'declined'),
            and(
              inArray(networkConvenors.state, ['appointed']),
              lte(networkConvenors.endsAt, work.now),
            ),
          ),
        ),
      )
    await work.tx.insert(networkConvenors).values({
      id: newId(),
      membershipId,
      consentVersion,
      state: 'offered',
      offeredAt: work.now,
    })
  },
)
