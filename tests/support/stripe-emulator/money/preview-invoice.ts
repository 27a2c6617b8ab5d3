import type { z } from 'zod'
import { newId } from '../kernel/ids'
import { invalid, Refusal } from '../kernel/refusal'
import { demand, type World } from '../kernel/world'
import { type Invoice, newInvoice, type previewShape } from '../resources/invoices'
import type { Subscription } from '../resources/subscriptions'
import { linesOf, rewrite } from './change-subscription'
import { beginNextPeriod } from './renew'

/** What the next invoice will say, as things stand or after a change that is only thought of. Nothing is kept. */
export function previewInvoice(world: World, given: z.infer<typeof previewShape>): Invoice {
  const held = demand(world, 'subscription', given.subscription, 'subscription')
  if (given.customer && given.customer !== held.customer)
    throw invalid('The subscription belongs to another customer.', 'customer')
  const thought: Subscription = structuredClone(held)
  const change = given.subscription_details ?? {}
  const ends = change.cancel_at_period_end ?? thought.cancel_at_period_end
  if (ends || thought.status === 'canceled')
    throw new Refusal(
      404,
      'invalid_request_error',
      `No upcoming invoices for customer: '${held.customer}'`,
      {
        code: 'invoice_upcoming_none',
      },
    )
  const lines = linesOf(world, thought, change)
  if (!rewrite(world, thought, lines, change.trial_end)) beginNextPeriod(thought)
  const due = thought.items.data[0]!.current_period_start
  const invoice = newInvoice(world, thought, 'upcoming')
  return Object.assign(invoice, {
    id: newId('upcoming_in_1', 23),
    created: due,
    period_end: due,
    next_payment_attempt: due,
    webhooks_delivered_at: null,
  })
}
