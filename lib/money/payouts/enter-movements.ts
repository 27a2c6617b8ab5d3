import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { balanceMovements, payouts } from '@/db/schema/money/payouts'
import { verb, type Work } from '@/lib/kernel/perform'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import type { StripeMovement } from '@/lib/money/subscriptions/stripe'
import { idOf } from '@/lib/money/subscriptions/stripe-values'
import { moveListCursor, type Walk } from './list-cursor'

type Page = { data: StripeMovement[]; has_more: boolean }

/**
 * Writes down a page of what moved our balance at Stripe, and enters in the books what is nobody's dues: a payout that
 * left, one that came back, a fee of Stripe's own. Each once, by its own id.
 */
export const enterMovements = verb(
  'payout.sync',
  async (work, { walk, page }: { walk: Walk; page: Page }) => {
    if (await moveListCursor(work.tx, walk, page)) await write(work, page.data, null)
  },
)

/** The same for what is in one payout, which is settled once Stripe has made it. */
export const enterLines = verb(
  'payout.sync',
  async (work, { payoutId, page }: { payoutId: string; page: Page }) => {
    await write(work, page.data, payoutId)
    if (page.has_more) return
    await work.tx.update(payouts).set({ linesReadAt: work.now }).where(eq(payouts.id, payoutId))
  },
)

async function write(work: Work, found: StripeMovement[], payoutId: string | null) {
  const inPounds = found.filter((one) => one.currency === 'gbp')
  if (inPounds.length === 0) return
  await work.tx
    .insert(balanceMovements)
    .values(
      inPounds.map((one) => ({
        id: one.id,
        type: one.reporting_category,
        sourceKey: idOf(one.source),
        amountPence: one.amount,
        feePence: one.fee,
        occurredAt: new Date(one.created * 1000),
        availableAt: new Date(one.available_on * 1000),
        payoutId,
      })),
    )
    .onConflictDoUpdate({
      target: balanceMovements.id,
      set: { payoutId: sql`coalesce(excluded.payout_id, ${balanceMovements.payoutId})` },
    })
  for (const one of inPounds) await enterInBooks(work, one)
}

const auditEntryOf = {
  payout: 'payout.entered',
  'payout-returned': 'payout-returned.entered',
  fee: 'fee.entered',
} as const

const ofStripe = ['payout', 'payout_reversal', 'fee']

async function enterInBooks(work: Work, movement: StripeMovement) {
  if (!ofStripe.includes(movement.reporting_category) || movement.net === 0) return
  const fee = movement.reporting_category === 'fee'
  const kind = fee ? 'fee' : movement.net < 0 ? 'payout' : 'payout-returned'
  const sourceKey = fee ? movement.id : (idOf(movement.source) ?? movement.id)
  const occurredAt = new Date(movement.created * 1000)
  const entered = await enterEntry(work, { kind, amountPence: movement.net, occurredAt, sourceKey })
  if (!entered) return
  const amountPence = Math.abs(movement.net)
  work.record(auditEntryOf[kind], { kind: 'payout', id: sourceKey }, { amountPence })
}
