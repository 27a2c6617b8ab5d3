import 'server-only'
import { and, eq, gte, lt } from 'drizzle-orm'
import { networkMemberships } from '@/db/schema/people/networks'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { orRefusal, Refusal, type RefusalCode } from '@/lib/kernel/refusals'
import type { Network } from '@/lib/organisation'
import { networkMembers } from '../memberships'
import { convenorsOf } from './convenor-rows'
import { noteLooks } from './note-looks'
import { convenorsSeeFromVersion } from './states'

const pageful = 50
type Asked = { network: Network; before?: string }

/**
 * A page of those who are in the network, for its convenor: their names, whether the others see them, and nothing else. Each of them reads that the convenor looked,
 * once a day. Whoever has not agreed to be seen by convenors is not on it.
 */
const look = verb(
  'convenor.look',
  { subject: (work: Work, { network }: Asked) => convenorsOf(network, work.now, work.tx) },
  async (work, { network }, { before }: Asked) => {
    const agreed = and(
      eq(networkMemberships.network, network),
      gte(networkMemberships.consentVersion, convenorsSeeFromVersion),
      before && isId(before) ? lt(networkMemberships.id, before) : undefined,
    )
    const found = await networkMembers(work.tx, agreed, work.now, pageful + 1)
    const listed = found.slice(0, pageful)
    await noteLooks(work, network, listed)
    return {
      members: listed.map(({ id, name, shownToMembers }) => ({ id, name, shownToMembers })),
      next: found.length > pageful ? listed.at(-1)!.id : undefined,
    }
  },
)

/** The list, or why not. */
export async function readConvenorsList(viewer: Actor, asked: Asked) {
  const found = await orRefusal(look(viewer, asked))
  return found instanceof Refusal ? { refused: found.code as RefusalCode } : found
}
