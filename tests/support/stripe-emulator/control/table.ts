import { type Html, html } from '../pages/html'

type Cell = Html | string | (Html | string)[]

/** A table that scrolls by itself on a narrow screen, and can be reached by keyboard. */
export function table(label: string, heads: string[], rows: Cell[][]): Html {
  if (rows.length === 0) return html`<p>There are none.</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`
}

/** One act, ready to be asked for. */
export function button(act: string, label: string, given: Record<string, string | number>): Html {
  return html`<form method="post" action="/_control/${act}">${Object.entries(given).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button type="submit" class="second">${label}</button></form>`
}
