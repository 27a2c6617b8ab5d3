import 'server-only'
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { motionSupports } from '@/db/schema/democracy/motion-supports'
import { motions } from '@/db/schema/democracy/motions'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { currentMotionVersion } from '../fix-version'
import { isSupporterSince } from './lock-supported'

/**
 * A motion that was opened for support, for members and for those who were supporters by then: who supports it, as far as they let it
 * be read.
 */
export async function getSupport(viewer: Actor, number: number) {
  const [motion] = await database()
    .select()
    .from(motions)
    .where(and(eq(motions.number, number), isNotNull(motions.openedForSupportAt)))
  if (!motion?.openedForSupportAt) return undefined
  const supporter = await isSupporterSince(database(), viewer, motion.openedForSupportAt)
  const maySupport = can(viewer, 'motion.support', { supporter })
  if (!maySupport && !can(viewer, 'motion.read')) return undefined
  const rows = await database()
    .select()
    .from(motionSupports)
    .where(eq(motionSupports.motionId, motion.id))
    .orderBy(asc(motionSupports.supportedAt), asc(motionSupports.personId))
  const own = rows.find(({ personId }) => personId === personOf(viewer))
  const gathering = motion.state === 'moved'
  return {
    number,
    title: motion.title,
    mover: motion.moverName,
    state: motion.state,
    version: await currentMotionVersion(database(), motion.id),
    gathering,
    /** Put by those who support it, and not by a seconder. */
    put: motion.secondedAt !== null && motion.seconderId === null,
    needed: organisation.rules.motionSupporters,
    count: rows.length,
    members: rows.filter(({ member }) => member).length,
    names: rows.flatMap(({ shown, name }) => (shown && name ? [name] : [])),
    own: own && { shown: own.shown },
    maySupport: gathering && !own && motion.moverId !== personOf(viewer) && maySupport,
  }
}

export type MotionSupport = NonNullable<Awaited<ReturnType<typeof getSupport>>>

/** Motions that look for support, for a supporter who may give it. */
export async function listMotionsToSupport(viewer: Actor) {
  const rows = await database()
    .select({ number: motions.number, title: motions.title, opened: motions.openedForSupportAt })
    .from(motions)
    .where(and(eq(motions.state, 'moved'), isNotNull(motions.openedForSupportAt)))
    .orderBy(desc(motions.number))
    .limit(20)
  const allowed = await Promise.all(
    rows.map(async ({ opened, ...motion }) => {
      const supporter = await isSupporterSince(database(), viewer, opened!)
      return can(viewer, 'motion.support', { supporter }) ? [motion] : []
    }),
  )
  return allowed.flat()
}
