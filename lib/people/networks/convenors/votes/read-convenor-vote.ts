import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import {
  convenorVoteMarks,
  networkConvenors,
  networkMemberships,
} from '@/db/schema/people/networks'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import type { Network } from '@/lib/organisation'
import { ownPlaceIn } from '../../read-network'
import { convenorRows } from '../convenor-rows'
import { lastCountedVote, runningVote } from './convenor-vote-rows'

/** The vote of a network on its convenors, and the figures of the last one: for the members of the network and nobody else. */
export async function getConvenorVote(viewer: Actor, network: Network) {
  const own = await ownPlaceIn(viewer, network)
  if (!own) return undefined
  const at = now()
  const [running, last] = await Promise.all([runningVote(network), lastCountedVote(network)])
  const standingIn = (voteId: string) =>
    convenorRows(database(), eq(networkConvenors.voteId, voteId), at)
  const [place] = await database()
    .select({ joinedAt: networkMemberships.joinedAt })
    .from(networkMemberships)
    .where(eq(networkMemberships.id, own.id))
  return {
    membershipId: own.id,
    running: running && {
      id: running.id,
      closesAt: running.closesAt,
      closed: running.closesAt <= at,
      onRoll: place !== undefined && place.joinedAt <= running.opensAt,
      voted:
        (await database().$count(
          convenorVoteMarks,
          and(eq(convenorVoteMarks.voteId, running.id), eq(convenorVoteMarks.membershipId, own.id)),
        )) > 0,
      standing: (await standingIn(running.id)).map(({ id, name }) => ({ id, name })),
    },
    last: last && {
      closedAt: last.closesAt,
      noneOfThem: last.noneOfThem ?? 0,
      standing: (await standingIn(last.id)).map(({ id, name, votes, state }) => ({
        id,
        name,
        votes: votes ?? 0,
        proposed: state !== 'offered',
      })),
    },
  }
}

export type ConvenorVote = NonNullable<Awaited<ReturnType<typeof getConvenorVote>>>
