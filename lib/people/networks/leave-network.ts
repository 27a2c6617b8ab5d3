import 'server-only'
import { and, eq } from 'drizzle-orm'
import { networkMemberships } from '@/db/schema/people/networks'
import { verb } from '@/lib/kernel/perform'
import type { Network } from '@/lib/organisation'

/** Takes the consent back: the row goes, and nothing remembers which network it was. Who is not in it has left already. */
export const leaveNetwork = verb(
  'network.leave',
  async (work, { personId, network }: { personId: string; network: Network }) => {
    const left = await work.tx
      .delete(networkMemberships)
      .where(
        and(eq(networkMemberships.personId, personId), eq(networkMemberships.network, network)),
      )
      .returning({ id: networkMemberships.id })
    if (left.length > 0) work.record('network.left', { kind: 'person', id: personId })
  },
)
