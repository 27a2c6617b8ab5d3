import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { isFree } from '@/lib/organisation'
import { isPriceOf } from '../bands'
import { waysAhead } from '../by-hand/ways-to-pay-ahead'
import type { Terms } from '../changes/change-requests'
import { hasLeft } from '../choose-subscription'
import { freshRow } from '../overdue/check-overdue'
import { inForce, lockSubscriptions } from '../subscription-rows'
import { goToCheckout } from './go-to-checkout'
import { visitOnTerms } from './open-checkout'

type Paying = Terms & { personId: string }

/**
 * A member of a free band, or one who has paid by hand, wants to pay by card or from a bank account, on terms of their choice. Leads to
 * the payment page; until something has been paid all stays as it is, also for the days that a first bank debit takes. What was
 * paid by hand is not paid again: where days of it are left, the first payment is taken when they end.
 */
export async function startPaying(actor: Actor, paying: Paying): Promise<string> {
  await assertWithinLimit('checkout by person', paying.personId)
  const row = await freshRow(paying)
  return goToCheckout(
    actor,
    () => openPaying(actor, paying),
    // Whoever has paid by hand need not pay today, and is no newcomer to be thanked.
    row?.status === 'by-hand'
      ? siteUrl('/membership/dues/return-from-stripe')
      : siteUrl('/membership/dues/thanks?session_id={CHECKOUT_SESSION_ID}'),
    siteUrl('/membership/dues?back=1'),
  )
}

const openPaying = verb('subscription.pay', async (work, { personId, ...terms }: Paying) => {
  const { band, amountPence, interval } = terms
  if (isFree(band) || !isPriceOf(band, interval, amountPence)) {
    throw new Refusal('subscription.not-a-price')
  }
  const row = inForce(await lockSubscriptions(work.tx, personId))
  if (!row || !['free', 'by-hand'].includes(row.status) || (await hasLeft(work, personId))) {
    throw new Refusal('subscription.not-offered')
  }
  if (row.paymentStatus === 'processing') throw new Refusal('subscription.on-its-way')
  if (row.status === 'free') return visitOnTerms(work, row, terms)
  const [first] = waysAhead({ ...row, ...terms }, work.now)
  if (!first) throw new Refusal('dues.paid-far-ahead')
  return visitOnTerms(work, row, { ...terms, ...first })
})
