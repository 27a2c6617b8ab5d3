import type { Answer, PageRequest } from '../kernel/server'
import { demand, type World } from '../kernel/world'
import { asksFirst, declined, declineOf, takeFailure } from '../money/bank-decision'
import { completeCheckout } from '../money/complete-checkout'
import type { CheckoutSession } from '../resources/checkout-sessions'
import type { PaymentMethod } from '../resources/payment-methods'
import type { Price } from '../resources/prices'
import { field, type Problems, pounds, problemSummary } from './form'
import { html } from './html'
import { notFound, seeOther, showPage } from './layout'
import { declineProblem, paymentFields, readPayment } from './payment-form'

/** The payment page. Sent twice, or opened again after paying, it leads on to the same one subscription. */
export function answerCheckout(
  world: World,
  asked: PageRequest,
  id: string,
  step?: string,
): Answer {
  const session = world.store.get('checkout.session', id)
  if (!session) return notFound(world.settings.business_name)
  if (session.status === 'complete') return onwards(session)
  if (session.status === 'expired') return expired(world, session)
  if (step === 'confirm') return confirmation(world, session, asked)
  return asked.method === 'POST' ? pay(world, session, asked) : form(world, session, {}, {})
}

const onwards = (session: CheckoutSession) =>
  seeOther(session.success_url.replaceAll('{CHECKOUT_SESSION_ID}', session.id))

function pay(world: World, session: CheckoutSession, asked: PageRequest): Answer {
  const typed = Object.fromEntries(new URLSearchParams(asked.form))
  const { method, problems } = read(world, session, typed)
  if (!method) return form(world, session, typed, problems)
  const decline = takeFailure(world, session.customer)
    ? declined
    : declineOf(world, method, 'first')
  if (decline && method.type === 'card') return form(world, session, typed, declineProblem(decline))
  if (asksFirst(world, method, 'first')) {
    session.$hidden.to_confirm = typed
    world.store.save(session)
    return seeOther(`/c/pay/${session.id}/confirm`)
  }
  completeCheckout(world, session, payerOf(world, session, typed), method)
  return onwards(session)
}

function read(world: World, session: CheckoutSession, typed: Problems) {
  const payer = payerOf(world, session, typed)
  const { method, problems } = readPayment(world, typed, payer, session.payment_method_types)
  const all: Problems = {
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(payer.email)
      ? {}
      : { email: 'Enter your email address, like name@example.org' }),
    ...problems,
    ...(payer.name ? {} : { name: 'Enter the name on the card or account' }),
  }
  return { method: Object.keys(all).length === 0 ? method : undefined, problems: all }
}

/** Whoever sent the person here may have said already who they are. */
function payerOf(world: World, session: CheckoutSession, typed: Problems) {
  const known = session.customer && demand(world, 'customer', session.customer).email
  return {
    email: known || session.customer_email || typed.email?.trim() || '',
    name: typed.name?.trim() ?? '',
  }
}

function form(world: World, session: CheckoutSession, typed: Problems, problems: Problems): Answer {
  const known = payerOf(world, session, {}).email
  const problem = Object.keys(problems).length > 0
  const body = html`${problemSummary(problems)}
<h1>Set up your payment</h1>
${summary(world, session)}
<form method="post" action="/c/pay/${session.id}" novalidate>
${known ? html`<p>Receipts go to <strong>${known}</strong>.</p>` : field({ name: 'email', label: 'Email address', type: 'email', complete: 'email' }, typed, problems)}
${paymentFields(typed, problems, session.payment_method_types)}
<h2>Name</h2>
${field({ name: 'name', label: 'Name on the card or account', complete: 'cc-name' }, typed, problems)}
<button type="submit">${session.amount_total > 0 ? html`Pay ${pounds(session.amount_total)}` : 'Start trial'}</button>
</form>
${session.cancel_url && html`<p><a href="${session.cancel_url}">Go back</a></p>`}`
  return showPage({
    title: 'Set up your payment',
    business: world.settings.business_name,
    body,
    problem,
  })
}

function summary(world: World, session: CheckoutSession) {
  const rows = session.$hidden.lines.map(({ price, quantity }) => {
    const name = world.store.get('product', price.product)?.name
    return html`<div><dt>${name}</dt><dd>${pounds(price.unit_amount * quantity)} ${often(price, session)}</dd></div>`
  })
  return html`<dl class="sum">${rows}<div><dt>To pay today</dt><dd>${pounds(session.amount_total)}</dd></div></dl>`
}

/** "a month", "a month from 1 March 2027", "once" */
function often({ recurring }: Price, { $hidden }: CheckoutSession) {
  if (!recurring) return 'once'
  const { interval, interval_count } = recurring
  const every = interval_count === 1 ? `a ${interval}` : `every ${interval_count} ${interval}s`
  if ($hidden.trial_end === null) return every
  const from = new Date($hidden.trial_end * 1000)
  return `${every} from ${from.toLocaleDateString('en-GB', { dateStyle: 'long' })}`
}

/** The bank asks its customer: was that you? */
function confirmation(world: World, session: CheckoutSession, asked: PageRequest): Answer {
  const typed = session.$hidden.to_confirm
  const method: PaymentMethod | undefined = typed ? read(world, session, typed).method : undefined
  if (!typed || !method) return seeOther(`/c/pay/${session.id}`)
  if (asked.method === 'POST') {
    session.$hidden.to_confirm = null
    world.store.save(session)
    if (new URLSearchParams(asked.form).get('answer') !== 'confirm')
      return form(world, session, typed, {
        number: 'Your bank could not confirm that it was you. Try again, or use a different card.',
      })
    completeCheckout(world, session, payerOf(world, session, typed), method)
    return onwards(session)
  }
  const body = html`<h1>Confirm this payment with your bank</h1>
<p>Your bank wants to know whether it is you who pays ${pounds(session.amount_total)} to ${world.settings.business_name}.</p>
<form method="post" action="/c/pay/${session.id}/confirm"><div class="row">
<button type="submit" name="answer" value="confirm">Confirm</button>
<button type="submit" name="answer" value="fail" class="second">Fail</button>
</div></form>`
  return showPage({ title: 'Confirm this payment', business: world.settings.business_name, body })
}

function expired(world: World, session: CheckoutSession): Answer {
  const body = html`<h1>This payment page has expired</h1><p>You have not been charged. Start again where you came from.</p>
${session.cancel_url && html`<p><a href="${session.cancel_url}">Go back</a></p>`}`
  return showPage({
    title: 'This payment page has expired',
    business: world.settings.business_name,
    body,
    status: 410,
  })
}
