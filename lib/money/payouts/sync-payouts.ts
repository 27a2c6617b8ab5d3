import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { payouts } from '@/db/schema/money/payouts'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'
import { askStripe } from '@/lib/money/subscriptions/stripe'
import { refusalOf } from '@/lib/permissions'
import { enterLines, enterMovements } from './enter-movements'
import { enterPayouts } from './enter-payouts'
import { pageOf, readListCursor } from './list-cursor'

const pagesAtOnce = 40

/**
 * Copies from Stripe what moved our balance there, what it paid out to our bank, and what was in each payout. A page at a
 * time: no transaction is open while Stripe answers. `more` means that this was a long way, and to call again.
 */
export async function syncPayouts(actor: Actor): Promise<{ more: boolean }> {
  const refusal = refusalOf(actor, 'payout.sync')
  if (refusal) throw new Refusal(refusal)
  const more =
    (await copyPayouts(actor)) || (await copyMovements(actor)) || (await readLines(actor))
  return { more }
}

/** A payout that was paid can still come back for some days, and Stripe changes it in its place. */
async function copyPayouts(actor: Actor) {
  for (let pages = 0; pages < pagesAtOnce; pages += 1) {
    const walk = await readListCursor('payouts')
    const askedAt = now()
    const page = await askStripe((stripe) => stripe.payouts.list(pageOf(walk, { daysAgain: 30 })))
    await enterPayouts(actor, { walk, page, askedAt })
    if (!page.has_more) return false
  }
  return true
}

async function copyMovements(actor: Actor) {
  for (let pages = 0; pages < pagesAtOnce; pages += 1) {
    const walk = await readListCursor('balance-movements')
    const asked = pageOf(walk, { daysAgain: 2 })
    const page = await askStripe((stripe) => stripe.balanceTransactions.list(asked))
    await enterMovements(actor, { walk, page })
    if (!page.has_more) return false
  }
  return true
}

async function readLines(actor: Actor) {
  const unread = await database()
    .select({ id: payouts.id })
    .from(payouts)
    .where(and(isNull(payouts.linesReadAt), eq(payouts.automatic, true)))
    .orderBy(asc(payouts.madeAt))
    .limit(pagesAtOnce)
  let read = 0
  for (const { id } of unread) if (await readLinesOf(actor, id)) read += 1
  return read === pagesAtOnce
}

/** Stripe needs a while to settle what is in a payout; until then the next run asks again. */
async function readLinesOf(actor: Actor, payoutId: string) {
  const { reconciliation_status } = await askStripe((stripe) => stripe.payouts.retrieve(payoutId))
  if (reconciliation_status === 'in_progress') return false
  for (let after: string | undefined; ; ) {
    const asked = { payout: payoutId, limit: 100, ...(after && { starting_after: after }) }
    const page = await askStripe((stripe) => stripe.balanceTransactions.list(asked))
    await enterLines(actor, { payoutId, page })
    if (!page.has_more) return true
    after = page.data.at(-1)!.id
  }
}
