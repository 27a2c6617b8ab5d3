import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { amendments } from '@/db/schema/democracy/amendments'
import { compositeParts } from '@/db/schema/democracy/composites'
import { meetingItems } from '@/db/schema/democracy/meetings'
import { motions, motionVersions } from '@/db/schema/democracy/motions'
import { isAtVote } from '@/lib/democracy/motions/amendments/lock-amendment'
import { lockMotion } from '@/lib/democracy/motions/lock-motion'
import type { Work } from '@/lib/kernel/perform'
import { Refusal, type RefusalCode } from '@/lib/kernel/refusals'

/** The motions that a composite is made from, in the order of their numbers, and whether each is on the agenda of its meeting. */
export async function originalsOf(
  db: Database | Transaction,
  { id, meetingId }: { id: string; meetingId: string },
) {
  return db
    .select({
      motion: motions,
      itemId: meetingItems.id,
      position: meetingItems.position,
      minutes: meetingItems.minutes,
      text: motionVersions.text,
      lines: motionVersions.lines,
    })
    .from(compositeParts)
    .innerJoin(motions, eq(motions.id, compositeParts.motionId))
    .innerJoin(
      motionVersions,
      and(
        eq(motionVersions.motionId, motions.id),
        sql`${motionVersions.number} = (select max(v.number) from motion_versions v where v.motion_id = ${motions.id})`,
      ),
    )
    .leftJoin(
      meetingItems,
      and(eq(meetingItems.motionId, motions.id), eq(meetingItems.meetingId, meetingId)),
    )
    .where(eq(compositeParts.compositeId, id))
    .orderBy(asc(motions.number))
}

export type Original = Awaited<ReturnType<typeof originalsOf>>[number]

type OfMover = { motion: { moverId: string } }

/** Who has to consent: whoever moved one of them, each once, the mover of the first motion first. */
export function moversOf(originals: readonly OfMover[]): string[] {
  return [...new Set(originals.map(({ motion }) => motion.moverId))]
}

/** Still as it was when the composite was proposed: seconded, and on the agenda. */
export function isStillThere({ motion, itemId }: Pick<Original, 'motion' | 'itemId'>): boolean {
  return motion.state === 'seconded' && itemId !== null
}

/** The motions with these numbers, held in the order of their numbers, so that two who hold several never wait for each other. */
export async function lockOriginals(work: Work, numbers: readonly number[]) {
  const held = []
  for (const number of [...numbers].sort((one, other) => one - other))
    held.push(await lockMotion(work, number))
  return held
}

/**
 * Why these motions cannot be composited, if they cannot. What members have put into a motion by a vote stays in it: otherwise its mover
 * could get rid of it together with others.
 */
export async function whyNotComposable(
  work: Work,
  held: readonly (typeof motions.$inferSelect)[],
): Promise<RefusalCode | undefined> {
  if (held.some(({ state }) => state === 'moved')) return 'composite.not-seconded'
  if (held.some(({ state }) => state !== 'seconded')) return 'composite.original-gone'
  const ids = held.map(({ id }) => id)
  const all = await work.tx.select().from(amendments).where(inArray(amendments.motionId, ids))
  if (all.some(({ state }) => state === 'carried')) return 'composite.amendment-carried'
  const atVote = await isAtVote(
    work,
    all.map(({ id }) => id),
  )
  return atVote ? 'amendment.at-vote' : undefined
}

/** All of them have to stand on the agenda of the meeting: they are decided there, and nowhere else first. */
export async function assertOnAgenda(work: Work, meetingId: string, motionIds: readonly string[]) {
  const there = await work.tx.$count(
    meetingItems,
    and(eq(meetingItems.meetingId, meetingId), inArray(meetingItems.motionId, [...motionIds])),
  )
  if (there < motionIds.length) throw new Refusal('composite.not-on-agenda')
}
