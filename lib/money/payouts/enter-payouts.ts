import 'server-only'
import { sql } from 'drizzle-orm'
import { payouts } from '@/db/schema/money/payouts'
import { verb } from '@/lib/kernel/perform'
import type { StripePayout } from '@/lib/money/subscriptions/stripe'
import { moveListCursor, type Walk } from './list-cursor'

type Page = { data: StripePayout[]; has_more: boolean }

/** Writes down a page of payouts as Stripe tells of them. What was asked for earlier never overwrites a later answer. */
export const enterPayouts = verb(
  'payout.sync',
  async (work, { walk, page, askedAt }: { walk: Walk; page: Page; askedAt: Date }) => {
    if (!(await moveListCursor(work.tx, walk, page))) return
    const rows = page.data
      .filter((payout) => payout.currency === 'gbp')
      .map((payout) => ({
        id: payout.id,
        amountPence: payout.amount,
        status: payout.status,
        automatic: payout.automatic,
        madeAt: new Date(payout.created * 1000),
        // Stripe gives midnight UTC of a day.
        arrivesOn: new Date(payout.arrival_date * 1000).toISOString().slice(0, 10),
        mirroredAt: askedAt,
      }))
    if (rows.length === 0) return
    await work.tx
      .insert(payouts)
      .values(rows)
      .onConflictDoUpdate({
        target: payouts.id,
        set: {
          amountPence: sql`excluded.amount_pence`,
          status: sql`excluded.status`,
          arrivesOn: sql`excluded.arrives_on`,
          mirroredAt: sql`excluded.mirrored_at`,
        },
        setWhere: sql`${payouts.mirroredAt} <= excluded.mirrored_at`,
      })
  },
)
