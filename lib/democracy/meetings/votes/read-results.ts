import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { findFollowed } from '../running/read-live'
import { listMeetingVotes } from './read-votes'

/** How a meeting decided, vote by vote in its order, for those whom the meeting is for: also what is about no motion as a whole. */
export async function listMeetingResults(viewer: Actor, number: number) {
  const meeting = await findFollowed(viewer, number)
  if (!meeting) return []
  const votes = await listMeetingVotes(meeting.id)
  return votes.flatMap(({ result, count, ...vote }) =>
    result && count ? [{ ...vote, result, count }] : [],
  )
}

export type MeetingResult = Awaited<ReturnType<typeof listMeetingResults>>[number]
