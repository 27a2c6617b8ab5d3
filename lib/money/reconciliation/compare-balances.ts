import 'server-only'
import { balanceOf } from '@/lib/money/ledger/figures'
import { sumEntries } from '@/lib/money/ledger/sum-entries'
import { askStripe } from '@/lib/money/subscriptions/stripe'

/**
 * What our books say that Stripe holds for us (all that came and went there, with what was put right by hand) and what
 * Stripe says itself, money on its way included.
 */
export async function compareBalances() {
  const balance = await askStripe((stripe) => stripe.balance.retrieve())
  const stripePence = [...balance.available, ...balance.pending]
    .filter(({ currency }) => currency === 'gbp')
    .reduce((sum, { amount }) => sum + amount, 0)
  return { booksPence: balanceOf(await sumEntries(undefined)).stripe, stripePence }
}
