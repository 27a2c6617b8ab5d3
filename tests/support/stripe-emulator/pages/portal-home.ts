import type { Answer } from '../kernel/server'
import { methodFor } from '../money/bill'
import type { PaymentMethod } from '../resources/payment-methods'
import type { Subscription } from '../resources/subscriptions'
import { day, field, pounds, problemSummary } from './form'
import { type Html, html } from './html'
import { showPage } from './layout'
import { paymentFields } from './payment-form'
import type { Visit } from './portal'
import { subscriptionsOf, TYPES } from './portal-acts'

const words: Record<string, string> = {
  draft: 'Not sent yet',
  open: 'To pay',
  paid: 'Paid',
  uncollectible: 'Written off',
  void: 'Cancelled',
}

/** All that the configuration allows, on one page. */
export function showPortal(visit: Visit): Answer {
  const { world, customer, features, problems, session } = visit
  const business = world.settings.business_name
  const body = html`${problemSummary(problems)}<h1>Your payments</h1>
${subscriptionsOf(world, customer).map((subscription) => standing(visit, subscription))}
${features.invoice_history.enabled && html`<h2 id="invoices" tabindex="-1">Invoices</h2>${invoices(visit)}`}
${features.payment_method_update.enabled && html`<h2>Change how you pay</h2>${methodForm(visit)}`}
${wayBack(session.return_url, business)}`
  return showPage({
    title: 'Your payments',
    business,
    body,
    problem: Object.keys(problems).length > 0,
  })
}

export const wayBack = (address: string | null, business: string) =>
  address && html`<p><a href="${address}">Back to ${business}</a></p>`

export const methodForm = ({ key, typed, problems }: Visit) => html`
<form method="post" action="/p/session/${key}/method" novalidate>
${paymentFields(typed, problems, TYPES)}
${field({ name: 'name', label: 'Name on the card or account', complete: 'cc-name' }, typed, problems)}
<button type="submit">Save</button></form>`

function standing({ world, key, features }: Visit, subscription: Subscription): Html {
  const ends = subscription.cancel_at_period_end
  return html`${summary(world, subscription)}
${
  features.subscription_cancel.enabled &&
  html`<form method="post" action="/p/session/${key}/${ends ? 'keep' : 'cancel'}">
<input type="hidden" name="subscription" value="${subscription.id}">
<button type="submit" class="second">${ends ? 'Keep the subscription' : 'Cancel the subscription'}</button></form>`
}`
}

/** What is paid, how often, until when, and with what. */
export function summary(world: Visit['world'], subscription: Subscription): Html {
  const [line] = subscription.items.data
  const name = world.store.get('product', line!.price.product)?.name
  const next = subscription.cancel_at_period_end ? 'Ends on' : 'Next payment'
  return html`<h2>${name}</h2><dl class="sum">
<div><dt>Amount</dt><dd>${pounds(line!.price.unit_amount)} a ${line!.price.recurring!.interval}</dd></div>
<div><dt>${next}</dt><dd>${day(line!.current_period_end)}</dd></div>
${subscription.status === 'past_due' && html`<div><dt>Last payment</dt><dd>Failed. Pay the open invoice</dd></div>`}
<div><dt>Paid by</dt><dd>${methodWords(methodFor(world, subscription))}</dd></div></dl>`
}

function methodWords(method: PaymentMethod | undefined): string {
  if (!method) return 'nothing yet'
  if (method.type === 'bacs_debit') return `account ending ${method.bacs_debit.last4}`
  return `${method.card.brand} card ending ${method.card.last4}`
}

function invoices({ world, key, customer }: Visit): Html {
  const rows = world.store.where('invoice', { customer: customer.id }).reverse()
  if (rows.length === 0) return html`<p>There are no invoices yet.</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Invoices"><table>
<thead><tr><th scope="col">Date</th><th scope="col">Amount</th><th scope="col">State</th></tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><td><a href="/i/${row.id}">${day(row.created)}</a></td><td>${pounds(row.total)}</td><td>${words[row.status]}${
        row.status === 'open' &&
        html`
<form method="post" action="/p/session/${key}/pay"><input type="hidden" name="invoice" value="${row.id}"><button type="submit" class="second" aria-label="Pay invoice ${row.number}">Pay</button></form>`
      }</td></tr>`,
  )}</tbody></table></div>`
}
