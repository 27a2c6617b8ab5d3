import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { meetingItems } from '@/db/schema/democracy/meetings'
import { motions } from '@/db/schema/democracy/motions'
import { firstInTurn } from '@/lib/democracy/motions/amendments/count-hands'
import { amendmentsTo } from '@/lib/democracy/motions/amendments/lock-amendment'
import { currentMotionVersion } from '@/lib/democracy/motions/fix-version'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import { findFollowed } from '../running/read-live'

/** What whoever is in the chair can put to the vote: the motions on the agenda that are ready for it, or first the amendments to them. */
export async function listWhatCanBePut(viewer: Actor, number: number) {
  if (!can(viewer, 'meeting.run')) return undefined
  const meeting = await findFollowed(viewer, number)
  if (meeting?.state !== 'open') return undefined
  const everybody = !meeting.group && !meeting.place
  const onAgenda = everybody
    ? await database()
        .select({
          id: motions.id,
          number: motions.number,
          title: motions.title,
          itemId: meetingItems.id,
        })
        .from(meetingItems)
        .innerJoin(motions, eq(motions.id, meetingItems.motionId))
        .where(and(eq(meetingItems.meetingId, meeting.id), eq(motions.state, 'seconded')))
        .orderBy(asc(meetingItems.position))
    : []
  const ready = await Promise.all(
    onAgenda.map(async ({ id, itemId, ...motion }) => {
      const { number: version } = await currentMotionVersion(database(), id)
      const all = await amendmentsTo(database(), { motionId: id, version })
      const undecided = all.filter(({ state }) => state === 'seconded')
      const amendments = undecided
        .filter((one) => !one.countedBy && !firstInTurn(one, all))
        .map((one) => one.number)
      return { ...motion, now: itemId === meeting.currentItemId, undecided, amendments }
    }),
  )
  return {
    meeting,
    options: ready.flatMap(({ number: motion, title, now, undecided, amendments }) => [
      ...amendments.map((amendment) => ({ motion, title, now, amendment })),
      ...(undecided.length === 0 ? [{ motion, title, now, amendment: null }] : []),
    ]),
  }
}
