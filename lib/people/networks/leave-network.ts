import 'server-only'
import { eq } from 'drizzle-orm'
import { networkMemberships } from '@/db/schema/people/networks'
import { verb } from '@/lib/kernel/perform'
import type { Network } from '@/lib/organisation'
import { forgetNetworks } from './forget-networks'

/** Takes the consent back: the row goes, and nothing remembers it, the audit neither. Who is not in it has left already. */
export const leaveNetwork = verb(
  'network.leave',
  async (work, { personId, network }: { personId: string; network: Network }) => {
    await forgetNetworks(work, personId, eq(networkMemberships.network, network))
  },
)
