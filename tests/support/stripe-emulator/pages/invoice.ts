import { Refusal } from '../kernel/refusal'
import type { Answer, PageRequest } from '../kernel/server'
import { demand, type World } from '../kernel/world'
import { confirmationFailed, waitingForWord } from '../money/ask-for-confirmation'
import { attach } from '../money/attach'
import { payByRequest } from '../money/pay-by-request'
import type { Invoice } from '../resources/invoices'
import { day, field, type Problems, pounds, problemSummary } from './form'
import { type Html, html } from './html'
import { notFound, seeOther, showPage } from './layout'
import { paymentFields, readPayment } from './payment-form'

const TYPES = ['card', 'bacs_debit']

/** One invoice: what it was for, whether it is paid, and if not, the means to pay it. Whoever has the address may. */
export function answerInvoice(world: World, asked: PageRequest, id: string, step?: string): Answer {
  const invoice = world.store.get('invoice', id)
  if (!invoice) return notFound(world.settings.business_name)
  if (step === 'confirm') return confirmation(world, invoice, asked)
  const payable = ['open', 'uncollectible'].includes(invoice.status)
  if (asked.method === 'POST' && payable) return pay(world, invoice, asked)
  return show(world, invoice, {}, {})
}

function pay(world: World, invoice: Invoice, asked: PageRequest): Answer {
  const typed = Object.fromEntries(new URLSearchParams(asked.form))
  const customer = demand(world, 'customer', invoice.customer)
  const holder = { email: customer.email, name: typed.name?.trim() || customer.name }
  const { method, problems } = readPayment(world, typed, holder, TYPES)
  if (!method) return show(world, invoice, typed, problems)
  attach(world, world.store.save(method), customer.id)
  return collectOn(world, invoice, typed, method.id, 'first')
}

function collectOn(
  world: World,
  invoice: Invoice,
  typed: Problems,
  payment_method: string,
  occasion: 'first' | 'confirmed',
): Answer {
  try {
    payByRequest(world, invoice, { payment_method }, occasion)
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    if (waitingForWord(world, invoice)) return seeOther(`/i/${invoice.id}/confirm`)
    return show(world, invoice, typed, { number: refusal.message })
  }
  return seeOther(`/i/${invoice.id}`)
}

/** The bank asks its customer: was that you? */
function confirmation(world: World, invoice: Invoice, asked: PageRequest): Answer {
  const waiting = waitingForWord(world, invoice)
  if (!waiting) return seeOther(`/i/${invoice.id}`)
  if (asked.method === 'POST') {
    if (new URLSearchParams(asked.form).get('answer') === 'confirm')
      return collectOn(world, invoice, {}, waiting.method.id, 'confirmed')
    confirmationFailed(world, waiting.intent)
    const words = 'Your bank could not confirm that it was you. Use a different card.'
    return show(world, invoice, {}, { number: words })
  }
  const business = world.settings.business_name
  const body = html`<h1>Confirm this payment with your bank</h1>
<p>Your bank wants to know whether it is you who pays ${pounds(invoice.amount_remaining)} to ${business}.</p>
<form method="post" action="/i/${invoice.id}/confirm"><div class="row">
<button type="submit" name="answer" value="confirm">Confirm</button>
<button type="submit" name="answer" value="fail" class="second">Fail</button>
</div></form>`
  return showPage({ title: 'Confirm this payment', business, body })
}

function show(world: World, invoice: Invoice, typed: Problems, problems: Problems): Answer {
  const problem = Object.keys(problems).length > 0
  const business = world.settings.business_name
  const paid = invoice.status_transitions.paid_at
  const owed = ['open', 'uncollectible'].includes(invoice.status)
  const body = html`${problemSummary(problems)}
<h1>Invoice ${invoice.number ?? 'in draft'}</h1>
<p>${business}, ${day(invoice.created)}, for ${invoice.customer_name ?? invoice.customer_email}.</p>
<dl class="sum">${invoice.lines.data.map((line) => html`<div><dt>${line.description}, ${day(line.period.start)} to ${day(line.period.end)}</dt><dd>${pounds(line.amount)}</dd></div>`)}
<div><dt>Total</dt><dd>${pounds(invoice.total)}</dd></div>
<div><dt>Still to pay</dt><dd>${pounds(owed ? invoice.amount_remaining : 0)}</dd></div></dl>
${paid ? html`<p class="said">Paid on ${day(paid)}. Thank you.</p>` : standing(world, invoice, typed, problems)}`
  return showPage({ title: `Invoice ${invoice.number ?? ''}`, business, body, problem })
}

const closed: Record<string, string> = {
  draft: 'it has not been sent yet',
  void: 'it has been taken back',
}

function standing(world: World, invoice: Invoice, typed: Problems, problems: Problems): Html {
  if (closed[invoice.status])
    return html`<p>There is nothing to pay: ${closed[invoice.status]}.</p>`
  return html`${
    waitingForWord(world, invoice) &&
    html`<p>Your bank wants you to confirm this payment. <a href="/i/${invoice.id}/confirm">Confirm it with your bank</a>, or pay with another card.</p>`
  }
<form method="post" action="/i/${invoice.id}" novalidate>
${paymentFields(typed, problems, TYPES)}
${field({ name: 'name', label: 'Name on the card or account', complete: 'cc-name' }, typed, problems)}
<button type="submit">Pay ${pounds(invoice.amount_remaining)}</button></form>`
}
