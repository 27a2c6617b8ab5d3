import { invalid } from '../kernel/refusal'
import type { World } from '../kernel/world'
import type { Invoice } from '../resources/invoices'
import { emit } from '../webhooks/emit'
import { statusAfterInvoice } from './status-after-invoice'

/** An open demand is given up as a bad debt; it may still be paid, but nobody asks again. */
export function markUncollectible(world: World, invoice: Invoice): Invoice {
  if (invoice.status !== 'open')
    throw invalid(
      'You can only mark an open invoice as uncollectible.',
      'invoice',
      'invoice_not_editable',
    )
  invoice.status = 'uncollectible'
  invoice.auto_advance = false
  invoice.next_payment_attempt = null
  invoice.status_transitions.marked_uncollectible_at = world.clock.now()
  emit(world, 'invoice.marked_uncollectible', world.store.save(invoice))
  statusAfterInvoice(world, invoice)
  return invoice
}
