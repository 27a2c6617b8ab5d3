import 'server-only'
import { and, desc, eq, gte, inArray, lt, type SQL } from 'drizzle-orm'
import { database } from '@/db/client'
import { letters } from '@/db/schema/people/letters'
import { networkMemberships } from '@/db/schema/people/networks'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import type { Network } from '@/lib/organisation'
import { ownPlaceIn } from '../read-network'

const perPage = 25
const { id, subject, text, begunAt } = letters

/**
 * The letters that convenors sent since the viewer joined the network, for those in it who asked for its letters. Whom one went to is
 * forgotten, so this asks only when the viewer came. Whoever leaves reads none any more, and joining again begins anew.
 */
async function readable(viewer: Actor, network: Network): Promise<SQL | undefined> {
  const own = await ownPlaceIn(viewer, network)
  if (!own) return undefined
  const [membership] = await database()
    .select()
    .from(networkMemberships)
    .where(and(eq(networkMemberships.id, own.id), eq(networkMemberships.wantsLetters, true)))
  return (
    membership &&
    and(
      eq(letters.network, network),
      inArray(letters.state, ['sending', 'sent']),
      gte(begunAt, membership.joinedAt),
    )
  )
}

/** The newest first, a page at a time; nothing for whoever may not read them. */
export async function listNetworkLetters(viewer: Actor, network: Network, before?: string) {
  const theirs = await readable(viewer, network)
  if (!theirs) return undefined
  const rows = await database()
    .select({ id, subject, begunAt })
    .from(letters)
    .where(and(theirs, before && isId(before) ? lt(id, before) : undefined))
    .orderBy(desc(id))
    .limit(perPage + 1)
  const found = rows.slice(0, perPage)
  return { letters: found, next: rows.length > perPage ? found.at(-1)!.id : undefined }
}

export async function readNetworkLetter(viewer: Actor, network: Network, letterId: string) {
  const theirs = isId(letterId) ? await readable(viewer, network) : undefined
  if (!theirs) return undefined
  const [letter] = await database()
    .select({ subject, text, begunAt })
    .from(letters)
    .where(and(theirs, eq(id, letterId)))
  return letter
}
