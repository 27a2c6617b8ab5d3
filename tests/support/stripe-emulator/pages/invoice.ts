import { Refusal } from '../kernel/refusal'
import type { Answer, PageRequest } from '../kernel/server'
import { demand, type World } from '../kernel/world'
import { attach } from '../money/attach'
import { payByRequest } from '../money/pay-by-request'
import type { Invoice } from '../resources/invoices'
import { day, field, type Problems, pounds, problemSummary } from './form'
import { type Html, html } from './html'
import { notFound, seeOther, showPage } from './layout'
import { paymentFields, readPayment } from './payment-form'

/** One invoice: what it was for, whether it is paid, and if not, the means to pay it. Whoever has the address may. */
export function answerInvoice(world: World, asked: PageRequest, id: string): Answer {
  const invoice = world.store.get('invoice', id)
  if (!invoice) return notFound(world.settings.business_name)
  if (asked.method === 'POST' && invoice.status === 'open') return pay(world, invoice, asked)
  return show(world, invoice, {}, {})
}

function pay(world: World, invoice: Invoice, asked: PageRequest): Answer {
  const typed = Object.fromEntries(new URLSearchParams(asked.form))
  const customer = demand(world, 'customer', invoice.customer)
  const holder = { email: customer.email, name: typed.name?.trim() || customer.name }
  const { method, problems } = readPayment(world, typed, holder, ['card'])
  if (!method) return show(world, invoice, typed, problems)
  try {
    attach(world, world.store.save(method), customer.id)
    payByRequest(world, invoice, { payment_method: method.id })
  } catch (refusal) {
    if (refusal instanceof Refusal) return show(world, invoice, typed, { number: refusal.message })
    throw refusal
  }
  return seeOther(`/i/${invoice.id}`)
}

function show(world: World, invoice: Invoice, typed: Problems, problems: Problems): Answer {
  const problem = Object.keys(problems).length > 0
  const business = world.settings.business_name
  const paid = invoice.status_transitions.paid_at
  const body = html`${problemSummary(problems)}
<h1>Invoice ${invoice.number ?? 'in draft'}</h1>
<p>${business}, ${day(invoice.created)}, for ${invoice.customer_name ?? invoice.customer_email}.</p>
<dl class="sum">${invoice.lines.data.map((line) => html`<div><dt>${line.description}, ${day(line.period.start)} to ${day(line.period.end)}</dt><dd>${pounds(line.amount)}</dd></div>`)}
<div><dt>Total</dt><dd>${pounds(invoice.total)}</dd></div>
<div><dt>Still to pay</dt><dd>${pounds(invoice.status === 'open' ? invoice.amount_remaining : 0)}</dd></div></dl>
${paid ? html`<p class="said">Paid on ${day(paid)}. Thank you.</p>` : standing(invoice, typed, problems)}`
  return showPage({ title: `Invoice ${invoice.number ?? ''}`, business, body, problem })
}

function standing(invoice: Invoice, typed: Problems, problems: Problems): Html {
  if (invoice.status !== 'open')
    return html`<p>There is nothing to pay: this invoice is ${invoice.status}.</p>`
  return html`<form method="post" action="/i/${invoice.id}" novalidate>
${paymentFields(typed, problems, ['card'])}
${field({ name: 'name', label: 'Name on the card', complete: 'cc-name' }, typed, problems)}
<button type="submit">Pay ${pounds(invoice.amount_remaining)}</button></form>`
}
