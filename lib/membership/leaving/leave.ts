import 'server-only'
import { eq } from 'drizzle-orm'
import { networkMemberships } from '@/db/schema/people/networks'
import { members } from '@/db/schema/people/people'
import { membershipLeft } from '@/emails/membership/membership-left'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { endSubscription } from '@/lib/money/subscriptions/end-subscription'
import { askForRefund } from '@/lib/money/subscriptions/refunds/ask-for-refund'
import { inForce, lockSubscriptions } from '@/lib/money/subscriptions/subscription-rows'
import { addresseeOf } from '@/lib/people/members/addressee'
import { endOfficesOfLeaver } from './end-offices-of-leaver'

type Leaving = {
  personId: string
  /** A payment of the first days that is to come back. */
  refundOf?: string
}

/**
 * A member leaves, at once and without a reason. Dues end here and, by the job, at Stripe; networks and the consent to be in
 * them are deleted; offices are laid down. Number and history stay, for the day they apply again.
 */
export const leave = verb('member.resign', async (work, { personId, refundOf }: Leaving) => {
  const dues = inForce(await lockSubscriptions(work.tx, personId))
  const mine = eq(members.personId, personId)
  const [member] = await work.tx.select().from(members).where(mine).for('update')
  if (!member || member.resignedAt || member.expelledAt) throw new Refusal('leaving.not-a-member')
  const payer = await addresseeOf(work.tx, personId)
  const offices = await endOfficesOfLeaver(work, personId)
  if (refundOf) await askForRefund.within(work, { personId, entryId: refundOf })
  if (dues) await endSubscription(work, dues)
  await work.tx.delete(networkMemberships).where(eq(networkMemberships.personId, personId))
  await work.tx.update(members).set({ resignedAt: work.now }).where(mine)
  const { number } = member
  work.record('member.resigned', { kind: 'member', id: personId }, { number, offices })
  if (!payer) return
  await work.email(membershipLeft, {
    to: payer,
    key: `${personId}/${work.now.toISOString()}`,
    props: { name: payer.name, number, asksBack: Boolean(refundOf), link: siteUrl('/join') },
  })
})
