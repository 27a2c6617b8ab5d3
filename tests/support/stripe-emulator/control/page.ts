import type { Answer } from '../kernel/server'
import type { World } from '../kernel/world'
import { field, minute, pounds, problemSummary } from '../pages/form'
import { type Html, html } from '../pages/html'
import { showPage } from '../pages/layout'
import { type Overview, overview } from './overview'
import { button, table } from './table'

type Said = { said?: boolean; problem?: { field: string; words: string } }

/** Where somebody winds the clock on and makes the weather. */
export function controlPage(world: World, { said, problem }: Said): Answer {
  const all = overview(world)
  const body = html`${problem && problemSummary({ [problem.field]: problem.words })}
${said && html`<p class="said" role="status">Done.</p>`}
<h1>Control of the test payments</h1>
${clock(all)}${customers(all)}${debits(all)}${charges(all)}${line(all)}${events(all)}
<p><a href="/_control/overview.json">All of this as JSON</a></p>`
  const business = world.settings.business_name
  return showPage({
    title: 'Control of the test payments',
    business,
    body,
    wide: true,
    problem: Boolean(problem),
  })
}

function clock({ clock: { now } }: Overview): Html {
  return html`<h2>Clock</h2><p>It is <strong>${minute(now)}</strong> here.</p>
<div class="row">${button('advance', 'On by a day', { days: 1 })}${button('advance', 'On by a week', { days: 7 })}
${button('advance', 'On by a month', { months: 1 })}${button('advance', 'On by a year', { years: 1 })}</div>
<form method="post" action="/_control/advance"><div class="row">
${field({ name: 'advance-to', as: 'to', label: 'On to a time', hint: 'Like 2027-03-14T17:00' }, {}, {})}
<button type="submit">Go there</button></div></form>`
}

function customers({ customers: people, subscriptions }: Overview): Html {
  const rows = people.map((person) => {
    const theirs = subscriptions.filter(({ customer }) => customer === person.id)
    return [
      html`${person.name ?? person.email}<br><code>${person.id}</code>`,
      theirs.map(
        (one) =>
          html`${one.status}: ${pounds(one.amount)} a ${one.interval}, next on ${minute(one.current_period_end)}<br>`,
      ),
      person.failing_charges > 0
        ? button('fail-next', 'Let charges pass again', { customer: person.id, times: 0 })
        : button('fail-next', 'Next charge fails', { customer: person.id }),
    ]
  })
  return html`<h2>Customers</h2>${table('Customers', ['Customer', 'Subscriptions', 'Next charge'], rows)}`
}

function debits({ debits: waiting }: Overview): Html {
  const rows = waiting.map(({ id, customer, amount, settles_at }) => [
    html`<code>${id}</code>`,
    html`<code>${customer}</code>`,
    pounds(amount),
    settles_at ? minute(settles_at) : '',
    html`<div class="row">${button('settle', 'Arrives', { payment_intent: id, well: 'true' })}${button('settle', 'Comes back unpaid', { payment_intent: id, well: 'false' })}</div>`,
  ])
  return html`<h2>Direct Debits on their way</h2>${table('Direct Debits on their way', ['Payment', 'Customer', 'Amount', 'Arrives', 'Now'], rows)}`
}

function charges({ charges: made, disputes }: Overview): Html {
  const rows = made.map((charge) => [
    html`<code>${charge.id}</code>`,
    minute(charge.created),
    pounds(charge.amount),
    charge.disputed ? 'disputed' : charge.refunded ? 'refunded' : charge.status,
    decision(
      charge,
      disputes.find((one) => one.charge === charge.id),
    ),
  ])
  return html`<h2>Charges</h2>${table('Charges', ['Charge', 'Made', 'Amount', 'State', 'Dispute'], rows)}`
}

function decision(
  charge: Overview['charges'][number],
  dispute: Overview['disputes'][number] | undefined,
) {
  if (dispute?.status === 'needs_response')
    return html`<div class="row">${button('dispute-decision', 'We win', { dispute: dispute.id, won: 'true' })}${button('dispute-decision', 'We lose', { dispute: dispute.id, won: 'false' })}</div>`
  if (dispute) return dispute.status
  const can = charge.status === 'succeeded' && !charge.refunded
  return can ? button('dispute', 'Open a dispute', { charge: charge.id }) : ''
}

function line({ settings: { webhook, faults, away } }: Overview): Html {
  const box = (name: string, label: string, on: boolean) =>
    html`<div class="choice"><input type="checkbox" id="faults-${name}" name="${name}"${on && html` checked`}><label for="faults-${name}">${label}</label></div>`
  const gone = away.until_ms > Date.now()
  return html`<h2>Webhooks</h2><p>Events go to <strong>${webhook.url ?? 'nobody: no address is set'}</strong>.</p>
<form method="post" action="/_control/webhook"><div class="row">
${field({ name: 'webhook-url', as: 'url', label: 'Webhook address' }, { 'webhook-url': webhook.url ?? '' }, {})}
<button type="submit">Save the address</button></div></form>
<h3>Bad weather</h3><form method="post" action="/_control/faults">
<div class="row">${field({ name: 'faults-delay_ms', as: 'delay_ms', label: 'Late by milliseconds', numeric: true }, { 'faults-delay_ms': String(faults.delay_ms) }, {})}
${field({ name: 'faults-drop_next', as: 'drop_next', label: 'Lose the next', numeric: true }, { 'faults-drop_next': String(faults.drop_next) }, {})}</div>
${box('duplicate', 'Send each twice', faults.duplicate)}${box('shuffle', 'Out of order', faults.shuffle)}
<button type="submit">Set the weather</button></form>
<h3>Stripe goes away</h3>${gone && html`<p><strong>It is away now.</strong></p>`}
<div class="row">${button('away', 'For 30 seconds', { seconds: 30 })}${button('away', 'For 10 minutes', { seconds: 600 })}${button('away', 'Hang up for 30 seconds', { seconds: 30, how: 'unreachable' })}${button('away', 'Come back', { seconds: 0 })}</div>`
}

function events({ events: happened }: Overview): Html {
  const rows = happened.map((event) => [
    html`${event.type}<br><code>${event.id}</code>`,
    html`<code>${event.object}</code>`,
    minute(event.created),
    event.deliveries.map(
      ({ state, tries, last_answer }) =>
        html`${state}, ${tries} tries${last_answer && `, ${last_answer}`}<br>`,
    ),
    button('redeliver', 'Send again', { event: event.id }),
  ])
  return html`<h2>Events</h2>${table('The newest events', ['Event', 'About', 'When', 'Delivery', 'Again'], rows)}`
}
