import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { turnoutCounts } from '@/db/schema/democracy/turnout'
import type { Election } from '@/lib/democracy/elections/read'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { confirmersIn, confirming } from '../stand-ins/confirmers'

/**
 * The turnout as it was counted last, while papers are out: for the returning officer, and for whoever can confirm in the
 * election and so has taken no side. A candidate who holds an office must not know more than the others.
 */
export async function getTurnoutSoFar(viewer: Actor, election: Election) {
  if (election.phase !== 'collecting' && election.phase !== 'voting') return undefined
  const { id, returningOfficerId } = election
  const confirmers = await confirmersIn(database(), election, now())
  const about = confirming(confirmers, { personId: null, officers: [] })
  if (!can(viewer, 'turnout.read', { returningOfficerId, ...about })) return undefined
  const [counted] = await database()
    .select()
    .from(turnoutCounts)
    .where(eq(turnoutCounts.electionId, id))
  return { counted }
}

export type TurnoutForDesk = Awaited<ReturnType<typeof getTurnoutSoFar>>
