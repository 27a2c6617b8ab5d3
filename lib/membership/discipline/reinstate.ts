import 'server-only'
import { and, eq, exists, inArray, isNotNull, isNull, ne, not } from 'drizzle-orm'
import { chargeMeasures, charges } from '@/db/schema/membership/discipline'
import { flaggedAddresses, members, people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { flagOf } from '@/lib/people/members/flagged-address'
import { effectOf, standingOutcome } from './outcomes'
import { endSuspension } from './suspend'

type Charge = typeof charges.$inferSelect

/**
 * Takes a member back: what was decided has no effect any more, and nothing is remembered of their address. They keep their
 * number; dues that ended they choose anew. Somebody who left by themselves before stays away, and somebody expelled by another case
 * too stays expelled by that one.
 */
export async function reinstate(work: Work, charge: Charge) {
  if (!charge.memberId) return
  await endSuspension(work, charge)
  await work.tx.update(charges).set({ expelsAt: null }).where(eq(charges.id, charge.id))
  if (effectOf(standingOutcome(charge)) !== 'expulsion') return
  if (await anotherExpels(work, charge.memberId, charge.id)) return
  await work.tx
    .update(members)
    .set({ expelledAt: null })
    .where(eq(members.personId, charge.memberId))
  await forgetFlags(work, charge.memberId)
}

/** The very flags that their expulsions made, under whichever address it was then. */
async function forgetFlags(work: Work, memberId: string) {
  const made = await work.tx
    .select({ flagHash: charges.flagHash })
    .from(charges)
    .where(and(eq(charges.memberId, memberId), isNotNull(charges.flagHash)))
  const [person] = await work.tx.select().from(people).where(eq(people.id, memberId))
  const hashes = made.flatMap(({ flagHash }) => flagHash ?? [])
  // One from before they were written down with the case.
  if (hashes.length === 0 && person?.email) hashes.push(flagOf(person.email))
  await work.tx.delete(flaggedAddresses).where(inArray(flaggedAddresses.emailHash, hashes))
  await work.tx.update(charges).set({ flagHash: null }).where(eq(charges.memberId, memberId))
}

/** Whether two officers took the member back in this case: then nothing of it is left to undo. */
export async function isReinstated(work: Work, chargeId: string): Promise<boolean> {
  return (await work.tx.$count(chargeMeasures, takenBack(chargeId))) > 0
}

const takenBack = (chargeId: string | typeof charges.id) =>
  and(
    eq(chargeMeasures.chargeId, chargeId),
    eq(chargeMeasures.kind, 'reinstatement'),
    eq(chargeMeasures.state, 'confirmed'),
  )

async function anotherExpels(work: Work, memberId: string, chargeId: string): Promise<boolean> {
  const others = await work.tx
    .select()
    .from(charges)
    .where(
      and(
        eq(charges.memberId, memberId),
        ne(charges.id, chargeId),
        inArray(charges.state, ['decided', 'appeal-decided']),
        isNull(charges.expelsAt),
        not(exists(work.tx.select().from(chargeMeasures).where(takenBack(charges.id)))),
      ),
    )
  return others.some((other) => effectOf(standingOutcome(other)) === 'expulsion')
}
