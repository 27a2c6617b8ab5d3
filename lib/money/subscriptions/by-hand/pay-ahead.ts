import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { goToCheckout } from '../checkout/go-to-checkout'
import { visitOnTerms } from '../checkout/open-checkout'
import { hasLeft } from '../choose-subscription'
import { freshRow } from '../overdue/check-overdue'
import { inForce, lockSubscriptions } from '../subscription-rows'
import { waysAhead } from './ways-to-pay-ahead'

/** `periods` is one of `waysAhead`; `back` is the page of ours to come back to, as a whole address. */
type Paying = { personId: string; periods: number; back: string }

/**
 * Somebody who has paid by hand goes to pay by card or from a bank account: nothing today, one month, several or a year. The card
 * or account pays from then on. For the bearer of a link as for the member; what has been paid meanwhile is not paid again.
 */
export async function payAhead(actor: Actor, { personId, periods, back }: Paying): Promise<string> {
  const refusal = refusalOf(actor, 'subscription.pay-overdue', { personId })
  if (refusal) throw new Refusal(refusal)
  await assertWithinLimit('checkout by person', personId)
  await freshRow({ personId })
  return goToCheckout(actor, () => openAhead(actor, { personId, periods }), back, back)
}

/** Notes the visit to the payment page. How they stand changes only when it has been paid. */
const openAhead = verb(
  'subscription.pay-overdue',
  async (work, { personId, periods }: { personId: string; periods: number }) => {
    const row = inForce(await lockSubscriptions(work.tx, personId))
    if (row?.status !== 'by-hand' || (await hasLeft(work, personId))) {
      throw new Refusal('subscription.not-offered')
    }
    if (row.paymentStatus === 'processing') throw new Refusal('subscription.on-its-way')
    const way = waysAhead(row, work.now).find((one) => one.periods === periods)
    if (!way) throw new Refusal('moved-meanwhile')
    const { band, amountPence, interval } = row
    return visitOnTerms(work, row, { band, amountPence, interval, ...way })
  },
)
