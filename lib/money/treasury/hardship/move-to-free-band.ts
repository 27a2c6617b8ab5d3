import 'server-only'
import { eq } from 'drizzle-orm'
import { members } from '@/db/schema/people/people'
import { movedToFreeBand } from '@/emails/money/moved-to-free-band'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { beginMembership } from '@/lib/money/subscriptions/begin-membership'
import { endSubscription } from '@/lib/money/subscriptions/end-subscription'
import { inForce, lockSubscriptions } from '@/lib/money/subscriptions/subscription-rows'
import { freeBand } from '@/lib/organisation'
import { addresseeOf } from '@/lib/people/members/addressee'

/**
 * Hardship: the treasurer moves a member to the free band, as they could themselves. Nobody writes down why, and what was
 * due is asked for no more, because its subscription ends.
 */
export const moveToFreeBand = verb(
  'subscription.move-to-free',
  async (work, { personId }: { personId: string }) => {
    if (!freeBand) throw new Refusal('subscription.not-a-price')
    const row = inForce(await lockSubscriptions(work.tx, personId))
    if (!row || (await hasLeft(work, personId))) throw new Refusal('subscription.not-offered')
    if (row.status === 'free') throw new Refusal('relief.free-already')
    await endSubscription(work, row)
    await beginMembership(work, {
      personId,
      band: freeBand,
      amountPence: 0,
      interval: 'month',
    })
    work.record('subscription.relieved', { kind: 'person', id: personId })
    const payer = await addresseeOf(work.tx, personId)
    if (!payer) return
    await work.email(movedToFreeBand, {
      to: payer,
      key: row.id,
      props: { name: payer.name, link: siteUrl('/membership/dues') },
    })
  },
)

async function hasLeft(work: Work, personId: string) {
  const [member] = await work.tx.select().from(members).where(eq(members.personId, personId))
  return Boolean(member?.resignedAt ?? member?.expelledAt)
}
