import { isFree } from '@/lib/organisation'
import 'server-only'
import { and, eq } from 'drizzle-orm'
import { checkouts } from '@/db/schema/money/checkouts'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { Band, Interval } from '@/lib/organisation'
import { isPriceOf } from './bands'
import { beginMembership } from './begin-membership'
import { endSubscription } from './end-subscription'
import { inForce, lockSubscriptions, type SubscriptionRow } from './subscription-rows'

type Choice = { personId: string; band: Band; interval: Interval; amountPence: number }

/**
 * Somebody who was approved, or whose dues lapsed, settles what to pay before paying. Whoever pays already may move to free
 * in one press, without being asked why; nothing more is taken from then on. Other changes of dues that run are not made
 * here. A payment page that is open for the old amount counts no more.
 */
export const chooseSubscription = verb('subscription.choose', async (work, choice: Choice) => {
  const { personId, band, interval, amountPence } = choice
  if (!isPriceOf(band, interval, amountPence)) throw new Refusal('subscription.not-a-price')
  const row = inForce(await lockSubscriptions(work.tx, personId))
  if (!row || (await hasLeft(work, personId))) throw new Refusal('subscription.not-offered')
  const free = isFree(band)
  if (free && row.status === 'free' && row.band === band) return
  // A free band is an arrangement of its own: a page that is still open for the offer must not pay for it.
  if (row.status === 'offered' && !free) return change(work, row, choice)
  if (free) await endSubscription(work, row)
  await beginMembership(work, choice)
})

/** Who resigned or was expelled comes back by a new application, not by paying. */
export async function hasLeft(work: Work, personId: string) {
  const [member] = await work.tx.select().from(members).where(eq(members.personId, personId))
  return Boolean(member?.resignedAt ?? member?.expelledAt)
}

async function change(work: Work, row: SubscriptionRow, { band, interval, amountPence }: Choice) {
  const same = row.band === band && row.interval === interval && row.amountPence === amountPence
  if (same) return
  await work.tx
    .update(subscriptions)
    .set({ band, interval, amountPence })
    .where(eq(subscriptions.id, row.id))
  await work.tx
    .update(checkouts)
    .set({ state: 'expired', endedAt: work.now })
    .where(and(eq(checkouts.subscriptionId, row.id), eq(checkouts.state, 'open')))
  const { personId } = row
  const subject = { kind: 'subscription', id: row.id }
  work.record('subscription.chosen', subject, { personId, band, amountPence, interval })
}
