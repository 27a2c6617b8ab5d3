import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, paged } from '../kernel/lists'
import { text } from '../kernel/parameters'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import type { Invoice } from './invoices'

/** The tie between an invoice and the payment that is to settle it; either side finds the other by it. */
export type InvoicePayment = ReturnType<typeof newInvoicePayment>

export function newInvoicePayment(world: World, invoice: Invoice, paymentIntent: string) {
  return {
    id: newId('inpay_1', 23),
    object: 'invoice_payment' as const,
    amount_paid: null as number | null,
    amount_requested: invoice.amount_due,
    created: world.clock.now(),
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: false,
    payment: { payment_intent: paymentIntent, type: 'payment_intent' as const },
    status: 'open',
    status_transitions: { canceled_at: null as number | null, paid_at: null as number | null },
  }
}

export const paymentsOf = (world: World, invoice: Invoice) =>
  invoice.$hidden.payments.map((id) => demand(world, 'invoice_payment', id))

const filters = {
  invoice: text,
  payment: z.strictObject({ type: z.enum(['payment_intent']), payment_intent: text }),
  status: z.enum(['open', 'paid', 'canceled']),
}

export const invoicePaymentRoutes = [
  route('GET', '/v1/invoice_payments', paged(filters), (world, given) => {
    const wanted = world.store
      .where('invoice_payment', {
        invoice: given.invoice,
        payment_intent: given.payment?.payment_intent,
      })
      .filter((payment) => !given.status || payment.status === given.status)
    return listed('/v1/invoice_payments', wanted, given)
  }),
  route('GET', '/v1/invoice_payments/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'invoice_payment', id),
  ),
]
