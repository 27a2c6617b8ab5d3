import type { Answer } from '../kernel/server'
import type { World } from '../kernel/world'
import { field, minute, problemSummary } from '../pages/form'
import { type Html, html } from '../pages/html'
import { showPage } from '../pages/layout'
import { type Overview, overview } from './overview'
import { charges, payouts } from './page-money'
import { customers, debits } from './page-people'
import { events, line } from './page-webhooks'
import { button } from './table'

type Said = { said?: boolean; find?: string; problem?: { field: string; words: string } }

/** Where somebody winds the clock on and makes the weather. */
export function controlPage(world: World, { said, find = '', problem }: Said): Answer {
  const all = overview(world, find)
  const body = html`${problem && problemSummary({ [problem.field]: problem.words })}
${said && html`<p class="said" role="status">Done.</p>`}
<h1>Test payment controls</h1>
<nav aria-label="On this page"><ul class="row plain">${parts.map(([id, words]) => html`<li><a href="#${id}">${words}</a></li>`)}</ul></nav>
${clock(all, problem)}${customers(all, find)}${debits(all)}${charges(all)}${payouts(all)}${line(all)}${events(all)}
<p><a href="/_control/overview.json">All of this as JSON</a></p>`
  const business = world.settings.business_name
  return showPage({
    title: 'Test payment controls',
    business,
    body,
    wide: true,
    problem: Boolean(problem),
  })
}

const parts = [
  ['clock', 'Clock'],
  ['customers', 'Customers'],
  ['debits', 'Direct Debits'],
  ['charges', 'Charges'],
  ['payouts', 'Payouts'],
  ['webhooks', 'Webhooks'],
  ['events', 'Events'],
]

function clock({ clock: { now } }: Overview, problem: Said['problem']): Html {
  const wrong = problem ? { [problem.field]: problem.words } : {}
  return html`<h2 id="clock">Clock</h2><p>It is <strong>${minute(now)}</strong> here.</p>
<div class="row">${button('advance', 'Move on a day', { days: 1 })}${button('advance', 'Move on a week', { days: 7 })}
${button('advance', 'Move on a month', { months: 1 })}${button('advance', 'Move on a year', { years: 1 })}</div>
<form method="post" action="/_control/advance"><div class="row">
${field({ name: 'advance-to', as: 'to', label: 'Move to a date and time', hint: 'Like 2027-03-14T17:00' }, {}, wrong)}
<button type="submit">Go there</button></div></form>`
}
