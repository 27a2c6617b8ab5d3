import { Refusal } from '../kernel/refusal'
import type { Answer, PageRequest } from '../kernel/server'
import { demand, type World } from '../kernel/world'
import { methodFor } from '../money/bill'
import { changeSubscription } from '../money/change-subscription'
import { attach } from '../money/complete-checkout'
import { payByRequest } from '../money/pay-by-request'
import { declineOf } from '../money/verdict'
import type { Customer } from '../resources/customers'
import type { PaymentMethod } from '../resources/payment-methods'
import type { Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'
import { day, field, type Problems, pounds, problemSummary } from './form'
import { type Html, html } from './html'
import { notFound, seeOther, showPage } from './layout'
import { declineProblem, paymentFields, readPayment } from './payment-form'

const TYPES = ['card', 'bacs_debit']

/** Where a customer sees the invoices, changes the card or account, and ends or keeps the subscription. */
export function answerPortal(world: World, asked: PageRequest, key: string, act?: string): Answer {
  const [session] = world.store.where('billing_portal.session', { key })
  if (!session || world.clock.now() > session.created + 3600)
    return notFound(world.settings.business_name)
  const customer = demand(world, 'customer', session.customer)
  const typed = Object.fromEntries(new URLSearchParams(asked.form))
  const problems = asked.method === 'POST' ? perform(world, customer, act, typed) : {}
  if (asked.method === 'POST' && Object.keys(problems).length === 0)
    return seeOther(`/p/session/${key}`)
  const problem = Object.keys(problems).length > 0
  const body = html`${problemSummary(problems)}<h1>Your payments</h1>
${subscriptionsOf(world, customer).map((subscription) => standing(world, key, subscription))}
<h2 id="invoices">Invoices</h2>${invoices(world, key, customer)}
<h2>Change how you pay</h2>
<form method="post" action="/p/session/${key}/method" novalidate>
${paymentFields(typed, problems, TYPES)}
${field({ name: 'name', label: 'Name on the card or account', complete: 'cc-name' }, typed, problems)}
<button type="submit">Save</button></form>
${session.return_url && html`<p><a href="${session.return_url}">Back to ${world.settings.business_name}</a></p>`}`
  return showPage({ title: 'Your payments', business: world.settings.business_name, body, problem })
}

const subscriptionsOf = (world: World, customer: Customer) =>
  world.store
    .where('subscription', { customer: customer.id })
    .filter((row) => row.status !== 'canceled')

function perform(
  world: World,
  customer: Customer,
  act: string | undefined,
  typed: Problems,
): Problems {
  try {
    if (act === 'method') return changeMethod(world, customer, typed)
    const subscription = subscriptionsOf(world, customer).find(
      ({ id }) => id === typed.subscription,
    )
    if (subscription && (act === 'cancel' || act === 'keep'))
      changeSubscription(world, subscription, { cancel_at_period_end: act === 'cancel' })
    const invoice = world.store.get('invoice', typed.invoice)
    if (act === 'pay' && invoice?.customer === customer.id && invoice.status === 'open')
      payByRequest(world, invoice, {})
    return {}
  } catch (refusal) {
    if (refusal instanceof Refusal) return { invoices: refusal.message }
    throw refusal
  }
}

function changeMethod(world: World, customer: Customer, typed: Problems): Problems {
  const holder = { email: customer.email, name: typed.name?.trim() || customer.name }
  const { method, problems } = readPayment(world, typed, holder, TYPES)
  if (!method) return problems
  const decline = declineOf(world, method, 'first')
  if (decline) return declineProblem(decline)
  attach(world, method, customer.id)
  customer.invoice_settings.default_payment_method = method.id
  emit(world, 'customer.updated', world.store.save(customer), {})
  for (const subscription of subscriptionsOf(world, customer))
    changeSubscription(world, subscription, { default_payment_method: method.id })
  return {}
}

function standing(world: World, key: string, subscription: Subscription): Html {
  const [line] = subscription.items.data
  const name = world.store.get('product', line!.price.product)?.name
  const ends = subscription.cancel_at_period_end
  const act = ends ? 'keep' : 'cancel'
  return html`<h2>${name}</h2><dl class="sum">
<div><dt>Amount</dt><dd>${pounds(line!.price.unit_amount)} a ${line!.price.recurring!.interval}</dd></div>
<div><dt>${ends ? 'Ends on' : 'Next payment'}</dt><dd>${day(line!.current_period_end)}</dd></div>
${subscription.status === 'past_due' && html`<div><dt>Last payment</dt><dd>Failed. Pay the open invoice below</dd></div>`}
<div><dt>Paid by</dt><dd>${methodWords(methodFor(world, subscription))}</dd></div></dl>
<form method="post" action="/p/session/${key}/${act}">
<input type="hidden" name="subscription" value="${subscription.id}">
<button type="submit" class="second">${ends ? 'Keep the subscription' : 'Cancel the subscription'}</button></form>`
}

function methodWords(method: PaymentMethod | undefined): string {
  if (!method) return 'nothing yet'
  if (method.type === 'bacs_debit') return `account ending ${method.bacs_debit.last4}`
  return `${method.card.brand} card ending ${method.card.last4}`
}

function invoices(world: World, key: string, customer: Customer): Html {
  const rows = world.store.where('invoice', { customer: customer.id }).reverse()
  if (rows.length === 0) return html`<p>There are no invoices yet.</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Invoices"><table>
<thead><tr><th scope="col">Date</th><th scope="col">Amount</th><th scope="col">State</th></tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><td><a href="/i/${row.id}">${day(row.created)}</a></td><td>${pounds(row.total)}</td><td>${row.status}${
        row.status === 'open' &&
        html`
<form method="post" action="/p/session/${key}/pay"><input type="hidden" name="invoice" value="${row.id}"><button type="submit" class="second" aria-label="Pay invoice ${row.number}">Pay</button></form>`
      }</td></tr>`,
  )}</tbody></table></div>`
}
