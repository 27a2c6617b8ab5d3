import { isLive, liveStatuses } from '@/lib/money/subscriptions/mirror/mirror'
import { movementsOf } from '@/lib/money/subscriptions/mirror/movements'
import { isInForce, type SubscriptionRow } from '@/lib/money/subscriptions/subscription-rows'
import type { DifferenceKind } from './difference-kinds'
import { duesTermsOf, stateOf } from './dues-in-words'
import type { StripeHistory } from './fetch-stripe-history'
import type { OurRecords } from './our-records'

/** A difference between our books and Stripe's. Of money `here` and `atStripe` are pence; of anything else, words. */
export type Drift = {
  kind: DifferenceKind
  sourceKey: string
  here: string | null
  atStripe: string | null
}

/** What bringing our books up to Stripe's truth has changed: that is what had been different. Pure. */
export function changesBetween(before: OurRecords, after: OurRecords): Drift[] {
  const knew = new Set(before.entries.map(({ id }) => id))
  const entered = after.entries
    // A fee comes along with its payment.
    .filter(({ id, kind }) => !knew.has(id) && kind !== 'fee')
    .map(({ sourceKey, amountPence }) => ({
      kind: 'money-missing-here' as const,
      sourceKey,
      here: null,
      atStripe: String(amountPence),
    }))
  const changed = after.rows.flatMap((row) => {
    const old = before.rows.find(({ id }) => id === row.id)
    return row.stripeSubscriptionId ? changesOf(old, row, row.stripeSubscriptionId) : []
  })
  return [...changed, ...entered]
}

type Row = SubscriptionRow

function changesOf(old: Row | undefined, row: Row, sourceKey: string): Drift[] {
  if (!old?.stripeSubscriptionId) {
    const atStripe = `${duesTermsOf(row)}, ${stateOf(row)}`
    return [{ kind: 'missing-here', sourceKey, here: null, atStripe }]
  }
  const both: Drift[] = [
    { kind: 'amount', sourceKey, here: duesTermsOf(old), atStripe: duesTermsOf(row) },
    { kind: 'status', sourceKey, here: stateOf(old), atStripe: stateOf(row) },
  ]
  return both.filter(({ here, atStripe }) => here !== atStripe)
}

/** What adding cannot put right: something that we have and Stripe has not, or has otherwise. Pure. */
export function whatCannotBeAdded(
  had: OurRecords,
  truth: StripeHistory,
  customerId: string,
): Drift[] {
  const theirs = had.rows.filter((row) => row.stripeCustomerId === customerId)
  const running = theirs.filter((row) => isInForce(row) && liveStatuses.includes(row.status))
  const gone = truth.customerIsGone && running.length > 0
  return [
    ...(gone ? [missing(customerId, 'a customer who pays')] : []),
    ...running.flatMap((row) => {
      const id = row.stripeSubscriptionId
      const there = truth.subscriptions.some((one) => one.id === id)
      return id && !there ? [missing(id, `${duesTermsOf(row)}, ${stateOf(row)}`)] : []
    }),
    ...theirs.flatMap((row) => {
      const found = truth.subscriptions.find((one) => one.id === row.stripeSubscriptionId)
      if (isInForce(row) || !found || !isLive(found)) return []
      const kind = 'status' as const
      return [{ kind, sourceKey: found.id, here: 'over', atStripe: stateOf(row) }]
    }),
    ...moneyOtherwise(had, truth),
  ]
}

function missing(sourceKey: string, here: string): Drift {
  return { kind: 'missing-at-stripe', sourceKey, here, atStripe: null }
}

function moneyOtherwise({ entries }: OurRecords, truth: StripeHistory): Drift[] {
  const there = amountsAtStripe(truth)
  return entries
    .filter(({ kind }) => kind !== 'fee' && kind !== 'correction')
    .flatMap(({ kind, sourceKey, amountPence }): Drift[] => {
      const atStripe = there.get(`${kind}/${sourceKey}`)
      if (amountPence === (atStripe ?? 0)) return []
      const here = String(amountPence)
      return atStripe === undefined
        ? [{ kind: 'money-missing-at-stripe', sourceKey, here, atStripe: null }]
        : [{ kind: 'money-amount', sourceKey, here, atStripe: String(atStripe) }]
    })
}

/** Each movement with what was put right about it: a refund that came back is worth nothing. */
function amountsAtStripe(truth: StripeHistory): Map<string, number> {
  const amounts = new Map<string, number>()
  for (const { kind, sourceKey, amountPence, relatesTo } of movementsOf(truth)) {
    const about = kind === 'correction' && relatesTo ? relatesTo : { kind, sourceKey }
    const name = `${about.kind}/${about.sourceKey}`
    amounts.set(name, (amounts.get(name) ?? 0) + amountPence)
  }
  return amounts
}
