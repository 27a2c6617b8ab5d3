import 'server-only'
import { and, asc, eq, gt, inArray, or, type SQL } from 'drizzle-orm'
import { database } from '@/db/client'
import { lateMotions } from '@/db/schema/democracy/late-motions'
import { meetings } from '@/db/schema/democracy/meetings'
import { motions } from '@/db/schema/democracy/motions'
import { sidesOfMotion } from '@/lib/democracy/motions/movers-of-composite'
import type { MotionState } from '@/lib/democracy/motions/states'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { isFor } from '../invited'
import { motionsUntil } from '../meeting-rules'

function lateWhere(where: SQL | undefined) {
  return database()
    .select({ late: lateMotions, motion: motions, meeting: meetings })
    .from(lateMotions)
    .innerJoin(motions, eq(motions.id, lateMotions.motionId))
    .innerJoin(meetings, eq(meetings.id, lateMotions.meetingId))
    .where(where)
    .orderBy(asc(lateMotions.askedAt))
}

type Row = Awaited<ReturnType<typeof lateWhere>>[number]

async function shown(viewer: Actor, { late, motion, meeting }: Row) {
  const sides = await sidesOfMotion(database(), motion)
  return {
    number: motion.number,
    title: motion.title,
    meeting: meeting.number,
    startsAt: meeting.startsAt,
    kind: late.kind,
    reasons: late.reasons,
    admitted: late.admitted,
    /** What became of it before the meeting said anything: then there is nothing to decide. */
    gone: goneAs(motion),
    hands:
      late.handsFor === null || late.handsAgainst === null
        ? undefined
        : { for: late.handsFor, against: late.handsAgainst },
    mayDecide:
      meeting.state === 'open' &&
      !late.decidedAt &&
      !goneAs(motion) &&
      can(viewer, 'late-motion.decide', { sides }),
  }
}

function goneAs({ state }: { state: MotionState }) {
  return state === 'withdrawn' || state === 'composited' ? state : undefined
}

/** Motions that came late for a meeting, for whoever reads motions. */
export async function listLateMotions(viewer: Actor, meeting: number) {
  if (!can(viewer, 'motion.read')) return []
  const rows = await lateWhere(eq(meetings.number, meeting))
  return Promise.all(rows.map((row) => shown(viewer, row)))
}

export type LateMotion = Awaited<ReturnType<typeof listLateMotions>>[number]

/** To which meetings a motion was put late, and to which its mover still can put it. */
export async function getLateness(viewer: Actor, number: number) {
  if (!can(viewer, 'motion.read')) return undefined
  const [motion] = await database().select().from(motions).where(eq(motions.number, number))
  if (!motion) return undefined
  const rows = await lateWhere(eq(motions.number, number))
  const put = await Promise.all(rows.map((row) => shown(viewer, row)))
  const may =
    motion.state === 'seconded' && can(viewer, 'late-motion.put', { personId: motion.moverId })
  const coming = may
    ? await database()
        .select()
        .from(meetings)
        .where(
          or(
            eq(meetings.state, 'open'),
            and(inArray(meetings.state, ['called']), gt(meetings.endsAt, now())),
          ),
        )
        .orderBy(asc(meetings.startsAt))
    : []
  const choices = await Promise.all(
    coming.map(async (meeting) =>
      motion.movedAt >= motionsUntil(meeting.startsAt) &&
      !put.some((one) => one.meeting === meeting.number) &&
      (await isFor(personOf(viewer), meeting, now(), database()))
        ? [meeting]
        : [],
    ),
  )
  return { number, title: motion.title, put, choices: choices.flat() }
}
