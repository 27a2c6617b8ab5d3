import { z } from 'zod'
import { invalid } from '../kernel/refusal'
import { becomeAvailable, payOutAll } from '../money/pay-out'
import { payoutArrives } from '../money/payout-arrives'
import { act, count, ticked } from './act'

/** Pays out now what is available; `all` also what is still pending, `arrive` has it in the bank at once. */
export const payOut = act(z.strictObject({ all: ticked, arrive: ticked }), ({ world }, given) => {
  if (given.all)
    for (const row of world.store.where('balance_transaction', { standing: 'pending' }))
      becomeAvailable(world, row)
  const payout = payOutAll(world)
  if (!payout) throw invalid('There is nothing to pay out.', 'payout')
  if (given.arrive) payoutArrives(world, payout)
  return { payout: payout.id, amount: payout.amount, status: payout.status }
})

/** The bank sends the next payout that reaches it back. */
export const payoutFails = act(z.strictObject({ fails: ticked }), ({ world }, { fails }) => {
  world.settings.payouts.next_fails = fails
  world.store.save(world.settings)
  return { fails }
})

/** How often money is paid out, and how many days after a charge it may be. */
export const payoutRules = act(
  z.strictObject({ interval: z.enum(['daily', 'weekly', 'manual']), delay_days: count }).partial(),
  ({ world }, given) => {
    const { payouts } = world.settings
    Object.assign(payouts, given)
    if (payouts.interval === 'manual') payouts.next_at = null
    world.store.save(world.settings)
    return { ...payouts }
  },
)

const rates = z
  .strictObject({
    percent: z.number().min(0).max(100),
    fixed: count,
    least: count,
    most: count.nullable(),
    dispute: count,
  })
  .partial()

/** What Stripe takes: of a charge, and for a dispute. */
export const fees = act(
  z.strictObject({ card: rates, bacs_debit: rates, returned_when_won: ticked }).partial(),
  ({ world }, given) => {
    const held = world.settings.fees
    Object.assign(held.card, given.card)
    Object.assign(held.bacs_debit, given.bacs_debit)
    if (given.returned_when_won !== undefined) held.returned_when_won = given.returned_when_won
    world.store.save(world.settings)
    return held
  },
)
