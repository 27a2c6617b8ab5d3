import { isFree } from '@/lib/organisation'
import 'server-only'
import { and, eq } from 'drizzle-orm'
import { checkouts } from '@/db/schema/money/checkouts'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { isPriceOf } from '../bands'
import type { Terms } from '../changes/change-requests'
import { hasLeft } from '../choose-subscription'
import { freshRow } from '../overdue/check-overdue'
import { inForce, lockSubscriptions } from '../subscription-rows'
import { goToCheckout } from './go-to-checkout'
import { visitFor } from './open-checkout'

type Paying = Terms & { personId: string }

/**
 * A member of a free band wants to pay. Leads to the payment page; until something has been paid they stay there
 * and in good standing, also for the days that a first bank debit takes.
 */
export async function startPaying(actor: Actor, paying: Paying): Promise<string> {
  await assertWithinLimit('checkout by person', paying.personId)
  await freshRow(paying)
  return goToCheckout(
    actor,
    () => openPaying(actor, paying),
    siteUrl('/membership/dues/thanks?session_id={CHECKOUT_SESSION_ID}'),
    siteUrl('/membership/dues?back=1'),
  )
}

const openPaying = verb('subscription.pay', async (work, { personId, ...terms }: Paying) => {
  const { band, amountPence, interval } = terms
  if (isFree(band) || !isPriceOf(band, interval, amountPence)) {
    throw new Refusal('subscription.not-a-price')
  }
  const row = inForce(await lockSubscriptions(work.tx, personId))
  if (row?.status !== 'free' || (await hasLeft(work, personId))) {
    throw new Refusal('subscription.not-offered')
  }
  if (row.paymentStatus === 'processing') throw new Refusal('subscription.on-its-way')
  await closeOtherTerms(work, row.id, { band, amountPence, interval })
  const visit = await visitFor(work, row)
  await work.tx
    .update(checkouts)
    .set({ band, amountPence, interval })
    .where(eq(checkouts.id, visit.checkout.id))
  return { ...visit, subscription: { ...row, band, amountPence, interval } }
})

/** A page that is open for another amount counts no more. */
async function closeOtherTerms(work: Work, subscriptionId: string, terms: Terms) {
  const open = and(eq(checkouts.subscriptionId, subscriptionId), eq(checkouts.state, 'open'))
  const [visit] = await work.tx.select().from(checkouts).where(open)
  const same =
    visit?.band === terms.band &&
    visit.amountPence === terms.amountPence &&
    visit.interval === terms.interval
  if (!visit || same) return
  await work.tx.update(checkouts).set({ state: 'expired', endedAt: work.now }).where(open)
}
