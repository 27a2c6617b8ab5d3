import { isFree } from '@/lib/organisation'
import 'server-only'
import { eq } from 'drizzle-orm'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { Band, Interval } from '@/lib/organisation'
import { admitMember } from '@/lib/people/members/admit-member'
import { standingAt } from '@/lib/people/members/standing'
import { isPriceOf } from './bands'
import { endSubscription } from './end-subscription'
import { inForce, lockSubscriptions } from './subscription-rows'

type Dues = {
  personId: string
  band: Band
  amountPence: number
  interval: Interval
  /** Nothing is asked for, though the band has a price. */
  waived?: boolean
}

/**
 * What an approval leads to: on a free band membership at once, on a paid one a subscription that is offered and makes
 * a member when its first payment has settled. Part of the act that approves, which has asked whether it may.
 */
export async function beginMembership(
  work: Work,
  { personId, band, amountPence, interval, waived }: Dues,
) {
  if (!waived && !isPriceOf(band, interval, amountPence)) {
    throw new Refusal('subscription.not-a-price')
  }
  const stripeCustomerId = await endDead(work, personId)
  const free = waived || isFree(band)
  const id = newId()
  await work.tx.insert(subscriptions).values({
    id,
    personId,
    band,
    amountPence,
    interval,
    status: free ? 'free' : 'offered',
    startedAt: free ? work.now : null,
    stripeCustomerId,
    createdAt: work.now,
  })
  work.record(
    'subscription.offered',
    { kind: 'subscription', id },
    { personId, band, amountPence, interval },
  )
  if (free) await admitMember(work, { personId })
}

/** Puts away what an earlier membership left behind. Somebody whose dues are running has nothing to begin. */
async function endDead(work: Work, personId: string): Promise<string | null> {
  const rows = await lockSubscriptions(work.tx, personId)
  const old = inForce(rows)
  if (old) {
    const [member] = await work.tx.select().from(members).where(eq(members.personId, personId))
    const left = { resignedAt: member?.resignedAt ?? null, expelledAt: member?.expelledAt ?? null }
    const standing = standingAt({ ...left, suspended: false, subscription: old }, work.now)
    if (['good', 'grace', 'provisional'].includes(standing)) {
      throw new Refusal('subscription.already-live')
    }
    await endSubscription(work, old)
  }
  // Stripe knows a person as one customer, however often they come back.
  return rows.findLast((row) => row.stripeCustomerId)?.stripeCustomerId ?? null
}
