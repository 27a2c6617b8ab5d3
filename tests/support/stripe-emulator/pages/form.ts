import { type Html, html } from './html'

export type Problems = Record<string, string>

type Field = {
  name: string
  /** The name it is sent under, where the page has several fields of that name. */
  as?: string
  label: string
  hint?: string
  short?: boolean
  numeric?: boolean
  complete?: string
  type?: string
}

/** One question: label, hint, what is wrong with the answer, and the answer as it was typed. */
export function field(wanted: Field, typed: Problems, problems: Problems): Html {
  const { name, label, hint, short, numeric, complete } = wanted
  const wrong = problems[name]
  const described = [hint && `${name}-hint`, wrong && `${name}-error`].filter(Boolean).join(' ')
  return html`<div class="field${wrong && ' wrong'}">
<label for="${name}">${label}</label>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${wrong && html`<p class="error" id="${name}-error">Error: ${wrong}</p>`}
<input id="${name}" name="${wanted.as ?? name}" type="${wanted.type ?? 'text'}" value="${typed[name]}"${short && html` class="short"`}${numeric && html` inputmode="numeric"`}${complete && html` autocomplete="${complete}"`}${described && html` aria-describedby="${described}"`}${wrong && html` aria-invalid="true"`} spellcheck="false">
</div>`
}

/** All that is wrong, at the top, each with the way to its field. */
export function problemSummary(problems: Problems): Html | null {
  const all = Object.entries(problems)
  if (all.length === 0) return null
  return html`<div class="problem" role="alert" aria-labelledby="problem" tabindex="-1" autofocus>
<h2 id="problem">There is a problem</h2>
<ul>${all.map(([name, words]) => html`<li><a href="#${name}">${words}</a></li>`)}</ul>
</div>`
}

export const pounds = (pence: number) =>
  `${pence < 0 ? '−' : ''}£${(Math.abs(pence) / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`

export const day = (seconds: number) =>
  new Date(seconds * 1000).toLocaleDateString('en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/London',
  })

export const minute = (seconds: number) =>
  new Date(seconds * 1000).toLocaleString('en-GB', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/London',
  })
