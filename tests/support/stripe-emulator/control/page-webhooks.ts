import { field, minute } from '../pages/form'
import { type Html, html } from '../pages/html'
import type { Overview } from './overview'
import { button, table } from './table'

/** Where events go, and what befalls them on the way. */
export function line({ settings: { webhook, faults, away } }: Overview): Html {
  const box = (name: string, label: string, on: boolean) =>
    html`<div class="choice"><input type="checkbox" id="faults-${name}" name="${name}"${on && html` checked`}><label for="faults-${name}">${label}</label></div>`
  const gone = away.until_ms > Date.now()
  return html`<h2 id="webhooks">Webhooks</h2><p>Events go to <strong>${webhook.url ?? 'nobody: no address is set'}</strong>.</p>
<form method="post" action="/_control/webhook"><div class="row">
${field({ name: 'webhook-url', as: 'url', label: 'Webhook address' }, { 'webhook-url': webhook.url ?? '' }, {})}
<button type="submit">Save the address</button></div></form>
<h3>Webhook faults</h3><form method="post" action="/_control/faults">
<div class="row">${field({ name: 'faults-delay_ms', as: 'delay_ms', label: 'Delay (milliseconds)', numeric: true }, { 'faults-delay_ms': String(faults.delay_ms) }, {})}
${field({ name: 'faults-drop_next', as: 'drop_next', label: 'Drop the next', numeric: true }, { 'faults-drop_next': String(faults.drop_next) }, {})}</div>
${box('duplicate', 'Send each twice', faults.duplicate)}${box('shuffle', 'Out of order', faults.shuffle)}
<button type="submit">Save the faults</button></form>
<h3>Take Stripe offline</h3>${gone && html`<p><strong>It is away now.</strong></p>`}
<div class="row">${button('away', 'For 30 seconds', { seconds: 30 })}${button('away', 'For 10 minutes', { seconds: 600 })}${button('away', 'Hang up for 30 seconds', { seconds: 30, how: 'unreachable' })}${button('away', 'Come back', { seconds: 0 })}</div>`
}

export function events({ events: happened }: Overview): Html {
  const rows = happened
    .slice(0, 25)
    .map((event) => [
      html`${event.type}<br><code>${event.id}</code>`,
      html`<code>${event.object}</code>`,
      minute(event.created),
      event.deliveries.map(
        ({ state, tries, last_answer }) =>
          html`${state}, ${tries} tries${last_answer && `, ${last_answer}`}<br>`,
      ),
      button('redeliver', 'Send again', { event: event.id }),
    ])
  return html`<h2 id="events">Events</h2>${table('The newest events', ['Event', 'About', 'When', 'Delivery', 'Again'], rows)}`
}
