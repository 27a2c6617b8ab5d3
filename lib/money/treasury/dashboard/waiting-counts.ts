import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'

/** What waits for an officer in the rooms of the treasury. */
export type WaitingCounts = { refunds: number; claims: number; events: number; differences: number }

export async function countWaiting(): Promise<WaitingCounts> {
  const [row] = await database().execute<WaitingCounts>(sql`
    select
      (select count(*) from refunds where state in ('asked', 'proposed'))::int as refunds,
      (select count(*) from claims where state = 'asked')::int as claims,
      (select count(*) from stripe_events where state = 'failed')::int as events,
      (select count(*) from differences where corrected_at is null and resolved_at is null)::int as differences`)
  return row!
}

/** The payout that Stripe has announced next, and what waits there for none yet. */
export type Payouts = { next?: { amountPence: number; arrivesOn: string }; atStripePence: number }

export async function nextPayout(today: string): Promise<Payouts> {
  const [row] = await database().execute<{
    amountPence: number | null
    arrivesOn: string | null
    atStripePence: number
  }>(sql`
    select p.amount_pence as "amountPence", p.arrives_on::text as "arrivesOn", w.pence as "atStripePence"
    from (
      select coalesce(sum(amount_pence - fee_pence), 0)::float8 as pence from balance_movements
      where payout_id is null and type not in ('payout', 'payout_reversal')
    ) w
    left join lateral (
      select amount_pence, arrives_on from payouts
      where arrives_on >= ${today} and status in ('pending', 'in_transit')
      order by arrives_on, id limit 1
    ) p on true`)
  const { amountPence, arrivesOn, atStripePence } = row!
  const next = amountPence !== null && arrivesOn ? { amountPence, arrivesOn } : undefined
  return { next, atStripePence }
}
