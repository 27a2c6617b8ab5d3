import type { Answer } from '../kernel/server'
import { demand } from '../kernel/world'
import type { Flow } from '../resources/billing-portal-sessions'
import { day, problemSummary } from './form'
import { type Html, html } from './html'
import { showPage } from './layout'
import type { Visit } from './portal'
import { methodForm, summary, wayBack } from './portal-home'

/** A visit for one thing: only that is on the page, and the way back. */
export function showFlow(visit: Visit, flow: Flow): Answer {
  const { world, problems, session } = visit
  const business = world.settings.business_name
  const cancelling = flow.type === 'subscription_cancel'
  const title = cancelling ? 'Cancel your subscription' : 'Change how you pay'
  const body = html`${problemSummary(problems)}<h1>${title}</h1>
${cancelling ? cancelForm(visit, flow.subscription_cancel!.subscription) : methodForm(visit)}
${wayBack(session.return_url, business)}`
  return showPage({ title, business, body, problem: Object.keys(problems).length > 0 })
}

function cancelForm({ world, key, features }: Visit, id: string): Html {
  const subscription = demand(world, 'subscription', id)
  const { mode, cancellation_reason } = features.subscription_cancel
  const end = subscription.items.data[0]!.current_period_end
  return html`${summary(world, subscription)}
<p>${mode === 'immediately' ? 'It ends at once.' : `It continues until ${day(end)}, and no more payments are taken after that.`}</p>
<form method="post" action="/p/session/${key}/cancel">
<input type="hidden" name="subscription" value="${id}">
${cancellation_reason.enabled && reasonFields(cancellation_reason.options)}
<button type="submit">Cancel the subscription</button></form>`
}

const said: Record<string, string> = {
  customer_service: 'The service was not good',
  low_quality: 'It was not good enough',
  missing_features: 'Something is missing',
  other: 'Another reason',
  switched_service: 'I have found something else',
  too_complex: 'It is too complicated',
  too_expensive: 'It costs too much',
  unused: 'I do not use it enough',
}

const reasonFields = (options: string[]) => html`<fieldset>
<legend>Why are you cancelling? (optional)</legend>
${options.map((one) => html`<div class="choice"><input type="radio" id="feedback-${one}" name="feedback" value="${one}"><label for="feedback-${one}">${said[one]}</label></div>`)}
</fieldset>
<div class="field"><label for="comment">Anything else? (optional)</label>
<input id="comment" name="comment" type="text" maxlength="1000"></div>`

/** Where the visit was for one thing and that is done. */
export function flowDone({ world, session }: Visit, flow: Flow): Answer {
  const business = world.settings.business_name
  const message = flow.after_completion.hosted_confirmation?.custom_message
  const back = flow.after_completion.redirect?.return_url ?? session.return_url
  const body = html`<h1>That is done</h1>${message && html`<p>${message}</p>`}
${wayBack(back, business)}`
  return showPage({ title: 'That is done', business, body })
}
