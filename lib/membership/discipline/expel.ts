import 'server-only'
import { eq } from 'drizzle-orm'
import { charges } from '@/db/schema/membership/discipline'
import { flaggedAddresses, members } from '@/db/schema/people/people'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import type { Work } from '@/lib/kernel/perform'
import { endMembership } from '@/lib/membership/leaving/end-membership'
import { flagOfPerson, reviewOf } from '@/lib/people/members/flagged-address'
import { endSuspension } from './suspend'

type Charge = typeof charges.$inferSelect

/**
 * Carries out an expulsion: the membership ends as by leaving, dues at Stripe with it. Their address stays as a keyed hash, for
 * those who decide about applications, until it is reviewed. Answers whether they were expelled by it: nobody is twice.
 */
export async function expel(work: Work, charge: Charge): Promise<boolean> {
  await work.tx.update(charges).set({ expelsAt: null }).where(eq(charges.id, charge.id))
  if (!charge.memberId) return false
  const personId = charge.memberId
  const [member] = await work.tx.select().from(members).where(eq(members.personId, personId))
  await endSuspension(work, charge)
  if (!member || member.expelledAt) return false
  if (member.resignedAt) {
    await work.tx
      .update(members)
      .set({ expelledAt: work.now })
      .where(eq(members.personId, personId))
  } else {
    await endMembership(work, { personId, expelled: true })
  }
  await flagExpelled(work, charge, personId)
  return true
}

/** What is remembered of them is written down with the case that did it: an address can change before it is undone. */
async function flagExpelled(work: Work, charge: Charge, personId: string) {
  const flagHash = await flagOfPerson(work, personId)
  if (!flagHash) return
  const flag = {
    reason: `Expelled by a decision of ${inWords(dateOf(charge.appealDecidedAt ?? charge.decidedAt!))}`,
    flaggedAt: work.now,
    reviewAt: reviewOf(work.now),
  }
  await work.tx
    .insert(flaggedAddresses)
    .values({ emailHash: flagHash, ...flag })
    .onConflictDoUpdate({ target: flaggedAddresses.emailHash, set: flag })
  await work.tx.update(charges).set({ flagHash }).where(eq(charges.id, charge.id))
}
