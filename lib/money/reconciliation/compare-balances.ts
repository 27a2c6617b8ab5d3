import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { askStripe } from '@/lib/money/subscriptions/stripe'
import { kindsAtStripe } from './our-records'

/**
 * What our books say that Stripe holds for us (all that came and went there, with what was put right by hand) and what
 * Stripe says itself, money on its way included.
 */
export async function compareBalances() {
  const balance = await askStripe((stripe) => stripe.balance.retrieve())
  const stripePence = [...balance.available, ...balance.pending]
    .filter(({ currency }) => currency === 'gbp')
    .reduce((sum, { amount }) => sum + amount, 0)
  const kinds = sql.param(kindsAtStripe)
  const [books] = await database().execute<{ pence: number }>(sql`
    select coalesce(sum(entry.amount_pence), 0)::int as pence
    from ledger_entries as entry
    left join ledger_entries as original on original.id = entry.relates_to and entry.kind = 'correction'
    where entry.kind = any(${kinds}) or original.kind = any(${kinds})`)
  return { booksPence: books!.pence, stripePence }
}
