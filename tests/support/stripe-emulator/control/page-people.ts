import { field, minute, pounds } from '../pages/form'
import { type Html, html } from '../pages/html'
import type { Overview } from './overview'
import { button, table } from './table'

type Person = Overview['customers'][number]

/** Who pays, and what their bank is to do next. */
export function customers({ customers: people, subscriptions }: Overview, find: string): Html {
  const rows = people.map((person) => [
    html`${person.name ?? person.email}<br><code>${person.id}</code>`,
    subscriptions
      .filter(({ customer }) => customer === person.id)
      .map(
        (one) =>
          html`${one.status}: ${pounds(one.amount)} a ${one.interval}, next on ${minute(one.current_period_end)}<br>`,
      ),
    acts(person),
  ])
  return html`<h2 id="customers">Customers</h2>
<form method="get" action="/_control#customers"><div class="row">
${field({ name: 'find', label: 'Find a customer', hint: 'Part of a name, an address or an id' }, { find }, {})}
<button type="submit">Find</button></div></form>
${table('Customers', ['Customer', 'Subscriptions', 'What the bank does'], rows)}`
}

function acts({ id: customer, failing_charges, asking_charges, pays_by }: Person): Html {
  const failing = failing_charges > 0
  const asking = asking_charges > 0
  return html`<div class="row">
${button('fail-next', failing ? 'Let charges pass again' : 'Next charge fails', { customer, times: failing ? 0 : 1 })}
${pays_by.includes('card') && button('ask-next', asking ? 'Ask no more' : 'Next charge asks for confirmation', { customer, times: asking ? 0 : 1 })}
${pays_by.includes('card') && button('new-card', 'The bank sends a new card', { customer })}
${pays_by.includes('bacs_debit') && button('cancel-mandate', 'Cancel the mandate', { customer })}</div>`
}

export function debits({ debits: waiting }: Overview): Html {
  const rows = waiting.map(({ id, customer, amount, settles_at }) => [
    html`<code>${id}</code>`,
    html`<code>${customer}</code>`,
    pounds(amount),
    settles_at ? minute(settles_at) : '',
    html`<div class="row">${button('settle', 'Arrives', { payment_intent: id, well: 'true' })}${button('settle', 'Comes back unpaid', { payment_intent: id, well: 'false' })}</div>`,
  ])
  return html`<h2 id="debits">Direct Debits on their way</h2>${table('Direct Debits on their way', ['Payment', 'Customer', 'Amount', 'Arrives', 'Now'], rows)}`
}
