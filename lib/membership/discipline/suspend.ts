import 'server-only'
import { and, eq, isNull, ne } from 'drizzle-orm'
import { charges } from '@/db/schema/membership/discipline'
import { suspensions } from '@/db/schema/people/people'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'

type Charge = Pick<typeof charges.$inferSelect, 'id' | 'memberId' | 'suspensionId'>

/**
 * The member has no vote from now on until the end of that day. Suspended in another case already they stay suspended by that one
 * suspension, which lasts as long as any of their cases holds it: each until a day of its own.
 */
export async function suspend(work: Work, charge: Charge, until: Date) {
  if (!charge.memberId) return
  const suspensionId = charge.suspensionId ?? (await begin(work, charge.memberId))
  await work.tx
    .update(charges)
    .set({ suspensionId, suspendedUntil: until })
    .where(eq(charges.id, charge.id))
}

/** The one that runs, or a new one. Two cases that suspend somebody at the same moment come to the same. */
async function begin(work: Work, personId: string): Promise<string> {
  const running = and(eq(suspensions.personId, personId), isNull(suspensions.liftedAt))
  await work.tx
    .insert(suspensions)
    .values({
      id: newId(),
      personId,
      suspendedAt: work.now,
      suspendedBy: work.person.personId,
    })
    .onConflictDoNothing()
  const [suspension] = await work.tx.select().from(suspensions).where(running).for('update')
  // It ended in between.
  return suspension?.id ?? begin(work, personId)
}

/**
 * A suspension ends with the case it belongs to, whoever or whatever ends it; where another case holds it too it goes on until that
 * one ends. Answers whether the member is free of it. It is locked first, or two cases that end at once would each leave it to the other.
 */
export async function endSuspension(
  work: Work,
  charge: Charge,
  endedAt = work.now,
): Promise<boolean> {
  if (!charge.suspensionId) return false
  const which = eq(suspensions.id, charge.suspensionId)
  await work.tx.select().from(suspensions).where(which).for('update')
  await work.tx
    .update(charges)
    .set({ suspensionId: null, suspendedUntil: null })
    .where(eq(charges.id, charge.id))
  const held = and(eq(charges.suspensionId, charge.suspensionId), ne(charges.id, charge.id))
  if ((await work.tx.$count(charges, held)) > 0) return false
  await work.tx
    .update(suspensions)
    .set({
      liftedAt: endedAt,
      liftedBy: work.actor.kind === 'person' ? work.actor.personId : null,
    })
    .where(and(which, isNull(suspensions.liftedAt)))
  return true
}
