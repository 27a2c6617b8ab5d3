import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { visitFor } from '../checkout/open-checkout'
import { inForce, lockSubscriptions } from '../subscription-rows'
import { howToPay } from './how-to-pay'

/**
 * Notes that somebody goes to pay afresh what Stripe asks no more for, on the same terms. How they stand changes only when
 * that has been paid: who is in grace stays in it.
 */
export const openOverdueCheckout = verb(
  'subscription.pay-overdue',
  async (work, { personId }: { personId: string }) => {
    const row = inForce(await lockSubscriptions(work.tx, personId))
    if (!row || howToPay(row, work.now) !== 'new-subscription')
      throw new Refusal('subscription.not-offered')
    return visitFor(work, row)
  },
)
