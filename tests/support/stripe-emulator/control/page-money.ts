import { day, minute, pounds } from '../pages/form'
import { type Html, html } from '../pages/html'
import type { Overview } from './overview'
import { button, table } from './table'

export function charges({ charges: made, disputes }: Overview): Html {
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
  return html`<h2 id="charges">Charges</h2>${table('Charges', ['Charge', 'Made', 'Amount', 'State', 'Dispute'], rows)}`
}

function decision(
  charge: Overview['charges'][number],
  dispute: Overview['disputes'][number] | undefined,
) {
  if (dispute && ['needs_response', 'under_review'].includes(dispute.status))
    return html`<div class="row">${button('dispute-decision', 'We win', { dispute: dispute.id, won: 'true' })}${button('dispute-decision', 'We lose', { dispute: dispute.id, won: 'false' })}</div>`
  if (dispute) return dispute.status
  const can = charge.status === 'succeeded' && !charge.refunded
  return can ? button('dispute', 'Open a dispute', { charge: charge.id }) : ''
}

const said: Record<string, string> = {
  failed: 'Sent back by the bank',
  in_transit: 'On its way',
  paid: 'In the bank',
}

/** What is ours at Stripe, and its way to the bank. */
export function payouts({ payouts: made, balance, settings }: Overview): Html {
  const { next_at, next_fails, interval } = settings.payouts
  const rows = made.map((payout) => [
    html`<code>${payout.id}</code>`,
    pounds(payout.amount),
    minute(payout.created),
    day(payout.arrival_date),
    said[payout.status] ?? payout.status,
  ])
  return html`<h2 id="payouts">Payouts</h2><dl class="sum">
<div><dt>Can be paid out</dt><dd>${pounds(balance.available[0]!.amount)}</dd></div>
<div><dt>Not yet</dt><dd>${pounds(balance.pending[0]!.amount)}</dd></div>
<div><dt>Next payout</dt><dd>${next_at ? minute(next_at) : interval === 'manual' ? 'When asked for' : 'When there is money'}</dd></div></dl>
${next_fails && html`<p><strong>The bank will send the next payout back.</strong></p>`}
<div class="row">${button('payout', 'Pay out now', {})}${button('payout', 'Pay out all, also what is not yet due', { all: 'true' })}
${next_fails ? button('payout-fails', 'Let payouts arrive again', { fails: 'false' }) : button('payout-fails', 'The next payout fails', { fails: 'true' })}
${interval === 'weekly' ? button('payout-rules', 'Pay out daily', { interval: 'daily' }) : button('payout-rules', 'Pay out weekly', { interval: 'weekly' })}</div>
${table('Payouts', ['Payout', 'Amount', 'Sent', 'Arrives', 'State'], rows)}`
}
