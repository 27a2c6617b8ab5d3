import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { verb } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
import { lockSubscriptions, mirrorVersion } from '../subscription-rows'
import { adoptSubscriptions } from './adopt-subscriptions'
import { enterMoney } from './enter-money'
import type { Truth } from './fetch-stripe-customer'
import { subscriptionsToEnd, type ToEndAtStripe } from './to-end-at-stripe'
import { updateMirror } from './update-mirror'

/**
 * Writes down what Stripe says about one customer: subscriptions, money, and what follows for membership. The truth is
 * taken only if nobody else wrote since the asking began, so that an old answer never undoes a newer one; `stale` means
 * ask again. Twice is the same as once.
 */
export const mirrorCustomer = verb(
  'subscription.sync',
  async (
    work,
    { personId, truth, version }: { personId: string; truth: Truth; version: string | null },
  ): Promise<ToEndAtStripe | 'stale'> => {
    const before = await lockSubscriptions(work.tx, personId)
    if ((await mirrorVersion(work.tx, personId)) !== version) return 'stale'
    const payer = await addresseeOf(work.tx, personId)
    const adopted = await adoptSubscriptions(work, { rows: before, payer, truth })
    const rows = await lockSubscriptions(work.tx, personId)
    const changes = [adopted]
    for (const row of rows) changes.push(await updateMirror(work, { row, payer, truth }))
    changes.push(await enterMoney(work, { personId, rows, payer, truth }))
    if (changes.includes(true)) {
      await work.tx
        .update(subscriptions)
        .set({ mirroredAt: sql`clock_timestamp()` })
        .where(eq(subscriptions.personId, personId))
    }
    return subscriptionsToEnd(rows, truth, work.now)
  },
)
