import 'server-only'
import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { motionSupports } from '@/db/schema/democracy/motion-supports'
import { supporters } from '@/db/schema/people/supporters'
import { type Actor, personOf } from '@/lib/kernel/actor'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMotion } from '../lock-motion'

/** A motion that gathers support, held, with what the table asks about whoever acts. */
export async function lockToSupport(work: Work, { number }: { number: number }) {
  const motion = await lockMotion(work, number)
  if (!motion.openedForSupportAt) throw new Refusal('motion.not-open-for-support')
  const since = motion.openedForSupportAt
  return { motion, supporter: await isSupporterSince(work.tx, work.actor, since) }
}

/**
 * Who was a supporter before the motion was opened: ten addresses that somebody makes up for a motion of theirs are no ten people who
 * support it.
 */
export async function isSupporterSince(db: Database | Transaction, actor: Actor, at: Date) {
  const [row] = await db
    .select({ personId: supporters.personId })
    .from(supporters)
    .where(
      and(
        eq(supporters.personId, personOf(actor)),
        isNull(supporters.endedAt),
        lte(supporters.since, at),
      ),
    )
  return row !== undefined
}

/** Their own support of a motion, held. */
export async function lockOwnSupport(work: Work, { number }: { number: number }) {
  const motion = await lockMotion(work, number)
  const [support] = await work.tx
    .select()
    .from(motionSupports)
    .where(
      and(
        eq(motionSupports.motionId, motion.id),
        eq(motionSupports.personId, work.person.personId),
      ),
    )
  return support && { motion, support, personId: support.personId }
}
