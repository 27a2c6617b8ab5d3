import { invalid } from '../kernel/refusal'
import type { World } from '../kernel/world'
import { paymentsOf } from '../resources/invoice-payments'
import type { Invoice } from '../resources/invoices'
import { emit } from '../webhooks/emit'
import { statusAfterInvoice } from './status-after-invoice'

/** An open demand is taken back for good. */
export function voidInvoice(world: World, invoice: Invoice): Invoice {
  if (!['open', 'uncollectible'].includes(invoice.status))
    throw invalid(
      'You can only void an open or uncollectible invoice.',
      'invoice',
      'invoice_not_editable',
    )
  const onTheWay = paymentsOf(world, invoice).some(
    ({ payment }) =>
      world.store.get('payment_intent', payment.payment_intent)?.status === 'processing',
  )
  if (onTheWay) throw invalid('This invoice has a payment in process and cannot be voided.')
  for (const tie of paymentsOf(world, invoice).filter(({ status }) => status === 'open')) {
    tie.status = 'canceled'
    tie.status_transitions.canceled_at = world.clock.now()
    world.store.save(tie)
    const intent = world.store.get('payment_intent', tie.payment.payment_intent)!
    Object.assign(intent, { status: 'canceled', cancellation_reason: 'void_invoice' })
    intent.canceled_at = world.clock.now()
    emit(world, 'payment_intent.canceled', world.store.save(intent))
  }
  invoice.status = 'void'
  invoice.auto_advance = false
  invoice.next_payment_attempt = null
  invoice.status_transitions.voided_at = world.clock.now()
  emit(world, 'invoice.voided', world.store.save(invoice))
  statusAfterInvoice(world, invoice)
  return invoice
}
