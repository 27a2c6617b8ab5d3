import 'server-only'
import { and, asc, count, eq, gt, inArray, isNull, notInArray } from 'drizzle-orm'
import { database } from '@/db/client'
import {
  networkMeetingAnswers,
  networkMeetings,
  networkMemberships,
} from '@/db/schema/people/networks'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { isId } from '@/lib/kernel/ids'
import type { Network } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { convenorsOf } from '../convenors/convenor-rows'
import { networkMembers } from '../memberships'
import { ownPlaceIn } from '../read-network'

/** What is to come in the viewer's own network, and whether they said that they come. Nobody else reads of it. */
export async function listNetworkMeetings(viewer: Actor, network: Network) {
  const own = await ownPlaceIn(viewer, network)
  if (!own) return undefined
  const rows = await database()
    .select({ meeting: networkMeetings, comes: networkMeetingAnswers.comes })
    .from(networkMeetings)
    .leftJoin(
      networkMeetingAnswers,
      and(
        eq(networkMeetingAnswers.meetingId, networkMeetings.id),
        eq(networkMeetingAnswers.membershipId, own.id),
      ),
    )
    .where(and(eq(networkMeetings.network, network), gt(networkMeetings.startsAt, now())))
    .orderBy(asc(networkMeetings.startsAt))
    .limit(50)
  return rows.map(({ meeting, comes }) => ({ ...meeting, comes }))
}

/** One meeting, for the members of its network; and for its convenors who comes and what they need. */
export async function getNetworkMeeting(viewer: Actor, meetingId: string) {
  if (!isId(meetingId)) return undefined
  const [meeting] = await database()
    .select()
    .from(networkMeetings)
    .where(eq(networkMeetings.id, meetingId))
  const own = meeting && (await ownPlaceIn(viewer, meeting.network))
  if (!meeting || !own) return undefined
  const [answer] = await database()
    .select()
    .from(networkMeetingAnswers)
    .where(
      and(
        eq(networkMeetingAnswers.meetingId, meeting.id),
        eq(networkMeetingAnswers.membershipId, own.id),
      ),
    )
  const at = now()
  const convenors = await convenorsOf(meeting.network, at)
  const mayCancel = can(viewer, 'network-meeting.cancel', convenors)
  return {
    ...meeting,
    over: meeting.cancelledAt !== null || meeting.startsAt <= at,
    answer: answer && {
      comes: answer.comes,
      needs: answer.needsSealed ? unseal<string>(answer.needsSealed) : '',
    },
    mayCancel,
    coming: mayCancel ? await whoComes(meeting.id) : undefined,
  }
}

/** How many come, and what is needed for it, without whose need it is. */
async function whoComes(meetingId: string) {
  const rows = await database()
    .select({ needsSealed: networkMeetingAnswers.needsSealed, id: networkMemberships.id })
    .from(networkMeetingAnswers)
    .innerJoin(networkMemberships, eq(networkMemberships.id, networkMeetingAnswers.membershipId))
    .where(
      and(eq(networkMeetingAnswers.meetingId, meetingId), eq(networkMeetingAnswers.comes, true)),
    )
  const current = await networkMembers(
    database(),
    inArray(
      networkMemberships.id,
      rows.map(({ id }) => id),
    ),
    now(),
    1000,
  )
  const there = rows.filter(({ id }) => current.some((one) => one.id === id))
  return {
    count: there.length,
    needs: there
      .flatMap(({ needsSealed }) => (needsSealed ? unseal<string>(needsSealed) : []))
      .sort(),
  }
}

/** How many meetings of the viewer's own networks wait for their answer. */
export async function countMeetingsToAnswer(viewer: Actor): Promise<number> {
  if (viewer.kind !== 'person') return 0
  const own = await networkMembers(
    database(),
    eq(networkMemberships.personId, viewer.personId),
    now(),
  )
  if (own.length === 0) return 0
  const answered = database()
    .select({ meetingId: networkMeetingAnswers.meetingId })
    .from(networkMeetingAnswers)
    .where(
      inArray(
        networkMeetingAnswers.membershipId,
        own.map(({ id }) => id),
      ),
    )
  return database().$count(
    networkMeetings,
    and(
      inArray(
        networkMeetings.network,
        own.map(({ network }) => network),
      ),
      gt(networkMeetings.startsAt, now()),
      isNull(networkMeetings.cancelledAt),
      notInArray(networkMeetings.id, answered),
    ),
  )
}

/** How many meetings each network has coming up: all that officers are told of them. */
export async function countComingMeetings(viewer: Actor): Promise<Map<Network, number>> {
  if (!can(viewer, 'network.count')) return new Map()
  const rows = await database()
    .select({ network: networkMeetings.network, n: count() })
    .from(networkMeetings)
    .where(and(gt(networkMeetings.startsAt, now()), isNull(networkMeetings.cancelledAt)))
    .groupBy(networkMeetings.network)
  return new Map(rows.map(({ network, n }) => [network, n]))
}
