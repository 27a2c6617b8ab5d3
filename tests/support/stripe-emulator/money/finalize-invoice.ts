import { demand, type World } from '../kernel/world'
import type { Invoice } from '../resources/invoices'
import { emit } from '../webhooks/emit'

/** A draft becomes a demand: it gets its number, and from now on it can be paid but not changed. */
export function finalizeInvoice(world: World, invoice: Invoice): void {
  const customer = demand(world, 'customer', invoice.customer)
  invoice.status = 'open'
  invoice.number = `${customer.invoice_prefix}-${String(customer.next_invoice_sequence).padStart(4, '0')}`
  customer.next_invoice_sequence += 1
  invoice.status_transitions.finalized_at = world.clock.now()
  invoice.effective_at = world.clock.now()
  invoice.automatically_finalizes_at = null
  invoice.ending_balance = 0
  invoice.hosted_invoice_url = `${world.url}/i/${invoice.id}`
  invoice.invoice_pdf = `${world.url}/i/${invoice.id}`
  world.store.save(customer)
  world.store.save(invoice)
  emit(world, 'invoice.finalized', invoice)
}
