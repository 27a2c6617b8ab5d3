import { z } from 'zod'
import { invalid } from '../kernel/refusal'
import { demand } from '../kernel/world'
import { failRefund } from '../money/fail-refund'
import { closeDispute, openDispute } from '../money/open-dispute'
import { settle } from '../money/settle'
import { act, count, ticked } from './act'

const id = z.string().trim().min(1)

/** The next charge of this customer fails, or the next few; 0 takes it back. */
export const failNext = act(
  z.strictObject({ customer: id, times: count.optional() }),
  ({ world }, given) => {
    demand(world, 'customer', given.customer, 'customer')
    world.settings.failing_charges[given.customer] = given.times ?? 1
    world.store.save(world.settings)
    return { failing: given.times ?? 1 }
  },
)

/** A Direct Debit on its way arrives now, or comes back unpaid now; without an id, all that are on their way. */
export const settleDebits = act(
  z.strictObject({ payment_intent: id.optional(), well: ticked }),
  ({ world }, given) => {
    const waiting = world.store
      .all('payment_intent')
      .filter((intent) => intent.status === 'processing')
      .filter((intent) => !given.payment_intent || intent.id === given.payment_intent)
    if (given.payment_intent && waiting.length === 0)
      throw invalid('There is no such Direct Debit on its way.', 'payment_intent')
    for (const intent of waiting) settle(world, intent, given.well)
    return { settled: waiting.map((intent) => intent.id) }
  },
)

/** The payer's bank takes a charge back, or some of it, or only asks about it. */
export const dispute = act(
  z.strictObject({
    charge: id,
    reason: id.optional(),
    amount: count.optional(),
    inquiry: ticked.optional(),
  }),
  ({ world }, { charge, ...given }) => {
    const opened = openDispute(world, demand(world, 'charge', charge, 'charge'), given)
    return { dispute: opened.id, status: opened.status }
  },
)

/** A refund that the payer's bank could not pass on. */
export const refundFails = act(z.strictObject({ refund: id }), ({ world }, given) => {
  const failed = failRefund(world, demand(world, 'refund', given.refund, 'refund'))
  return { refund: failed.id, status: failed.status }
})

export const decideDispute = act(
  z.strictObject({ dispute: id, won: ticked }),
  ({ world }, given) => {
    const open = demand(world, 'dispute', given.dispute, 'dispute')
    closeDispute(world, open, given.won)
    return { dispute: open.id, status: open.status }
  },
)

/** How often and when a failed charge is tried again, how long a renewal stays a draft, and how many days before it is announced. */
export const rules = act(
  z
    .strictObject({
      retry_days: z.array(z.number().int().min(1).max(60)).max(8),
      draft_seconds: count,
      upcoming_days: count,
    })
    .partial(),
  ({ world }, given) => {
    Object.assign(world.settings, given)
    world.store.save(world.settings)
    const { retry_days, draft_seconds, upcoming_days } = world.settings
    return { retry_days, draft_seconds, upcoming_days }
  },
)
