import 'server-only'
import { eq } from 'drizzle-orm'
import { networkMemberships } from '@/db/schema/people/networks'
import { verb } from '@/lib/kernel/perform'
import { ownMembership } from '../show-in-network'

type Agreeing = { membershipId: string; consentVersion: number }

/** Who joined under older words agrees to today's, and is on the convenors' list from then on. */
export const agreeAgain = verb(
  'network.join',
  { subject: ownMembership },
  async (work, { id }, { consentVersion }: Agreeing) => {
    await work.tx
      .update(networkMemberships)
      .set({ consentVersion })
      .where(eq(networkMemberships.id, id))
  },
)
