import { now } from '@/lib/kernel/clock'
import { type Mirror, mirrorOf } from '@/lib/money/subscriptions/mirror/mirror'
import { movementsOf } from '@/lib/money/subscriptions/mirror/movements'
import { subscriptionsToEnd } from '@/lib/money/subscriptions/mirror/to-end-at-stripe'
import type { SubscriptionRow } from '@/lib/money/subscriptions/subscription-rows'
import { whatCannotBeAdded } from './compare'
import type { StripeHistory } from './fetch-stripe-history'
import type { OurRecords } from './our-records'

/**
 * Whether there is surely nothing to do, which is so for nearly all, each night: then nobody has to be held for it. At the
 * least doubt the long way is gone, which decides. Pure.
 */
export function matchesStripe(had: OurRecords, truth: StripeHistory, customerId: string): boolean {
  const rowOf = (id: string) => had.rows.find((row) => row.stripeSubscriptionId === id)
  const entered = new Set(had.entries.map(({ kind, sourceKey }) => `${kind}/${sourceKey}`))
  const leftovers = Object.values(subscriptionsToEnd(had.rows, truth, now()))
  return (
    truth.subscriptions.every((one) => isSame(mirrorOf(truth, one), rowOf(one.id))) &&
    movementsOf(truth).every(({ kind, sourceKey }) => entered.has(`${kind}/${sourceKey}`)) &&
    leftovers.every((ids) => ids.length === 0) &&
    whatCannotBeAdded(had, truth, customerId).length === 0
  )
}

function isSame(mirror: Mirror, row: SubscriptionRow | undefined) {
  const names = Object.keys(mirror) as (keyof Mirror)[]
  return names.every(
    (name) => mirror[name] === undefined || String(mirror[name]) === String(row?.[name]),
  )
}
