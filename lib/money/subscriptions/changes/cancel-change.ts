import 'server-only'
import { and, eq } from 'drizzle-orm'
import { subscriptionChanges } from '@/db/schema/money/subscriptions'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockSubscriptions } from '../subscription-rows'
import { changeMoves } from './change-requests'

/** Somebody thinks better of what still waits for Stripe. */
export const cancelChange = verb(
  'subscription.change',
  async (work, { personId }: { personId: string }) => {
    await lockSubscriptions(work.tx, personId)
    const { personId: whose, state } = subscriptionChanges
    const [change] = await work.tx
      .select()
      .from(subscriptionChanges)
      .where(and(eq(whose, personId), eq(state, 'asked')))
    if (!change) throw new Refusal('moved-meanwhile')
    await work.move(subscriptionChanges, change, changeMoves, 'cancel', { settledAt: work.now })
    const { kind, subscriptionId } = change
    work.record(
      'dues.change-taken-back',
      { kind: 'subscription', id: subscriptionId },
      { personId, kind },
    )
  },
)
