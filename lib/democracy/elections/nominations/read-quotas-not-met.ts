import 'server-only'
import { database } from '@/db/client'
import type { Election } from '@/lib/democracy/elections/read'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { contestsAsTheyStand, hasPossibleResult } from '../board/make-manifest'
import { nominationsOpen } from './states'

export type QuotasNotMet = { id: string; title: string; quotas: string[]; open: boolean }

/**
 * The positions whose quotas nobody could meet, if nominations ended as they stand now: for whoever runs the election, from the
 * first nomination on, so that somebody can still be asked to stand.
 */
export async function listQuotasNotMet(viewer: Actor, election: Election): Promise<QuotasNotMet[]> {
  if (!can(viewer, 'election.reopen-nominations', election)) return []
  if (election.publishedAt || election.cancelledAt || now() < election.nominationsOpenAt) return []
  const positions = await contestsAsTheyStand(database(), election.id)
  return positions
    .filter((position) => !hasPossibleResult(position))
    .map(({ id, title, constraints }) => ({
      id,
      title,
      quotas: constraints.map(({ name }) => name),
      open: nominationsOpen(election, election.contests.find((one) => one.id === id)!, now()),
    }))
}
