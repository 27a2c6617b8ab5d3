import type { World } from '../kernel/world'
import type { PaymentIntent } from '../resources/payment-intents'
import { emit } from '../webhooks/emit'
import { markFailed } from './mark-failed'
import { markPaid } from './mark-paid'
import { openDispute } from './open-dispute'

const unpaidDebit = {
  code: 'payment_method_provider_decline',
  reason: 'insufficient_funds',
  message: 'The bank did not pay this Direct Debit.',
}
/** Stripe's test account whose holder wants the money back as soon as it has come. */
const DISPUTES = '55555559'

/** A Direct Debit on its way arrives, or comes back unpaid; the checkout that waited for it hears of it. */
export function settle(world: World, intent: PaymentIntent, well: boolean): void {
  const { store } = world
  const invoice = store.get('invoice', intent.$hidden.invoice)!
  const charge = store.get('charge', intent.latest_charge)!
  if (well) markPaid(world, invoice, { intent, charge })
  else markFailed(world, invoice, intent, charge, unpaidDebit)
  const [session] = store.where('checkout.session', { invoice: invoice.id })
  if (session?.payment_status === 'unpaid') {
    if (well) session.payment_status = 'paid'
    store.save(session)
    emit(world, `checkout.session.async_payment_${well ? 'succeeded' : 'failed'}`, session)
  }
  const method = store.get('payment_method', charge.payment_method)
  if (well && method?.$hidden.number === DISPUTES)
    openDispute(world, charge, { reason: 'bank_cannot_process' })
}
