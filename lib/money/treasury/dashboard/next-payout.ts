import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'

/** The payout that Stripe has announced next, if there is one. */
export type NextPayout = { amountPence: number; arrivesOn: string }

export async function findNextPayout(today: string): Promise<NextPayout | undefined> {
  const [row] = await database().execute<NextPayout>(sql`
    select amount_pence as "amountPence", arrives_on::text as "arrivesOn" from payouts
    where arrives_on >= ${today} and status in ('pending', 'in_transit')
    order by arrives_on, id limit 1`)
  return row
}
