import type { Sent } from './polling-day'

/** Behind the proxy that the site believes to be behind. */
export const proxied = { 'x-forwarded-host': 'bench.example', 'x-forwarded-proto': 'https' }

/** What a page put into the form that has this field, to say which action it is for. */
export async function hiddenFields(
  url: string,
  field: string,
  headers: Record<string, string> = {},
): Promise<Record<string, string>> {
  const page = await (await fetch(url, { headers: { ...proxied, ...headers } })).text()
  const hidden = [
    ...page.matchAll(/<input type="hidden" name="(\$ACTION_[^"]*)"(?: value="([^"]*)")?/g),
  ]
  const forms = page.split('<form').find((form) => form.includes(`name="${field}"`)) ?? ''
  const own = hidden.filter(([tag]) => forms.includes(tag))
  if (own.length === 0) throw new Error(`There is no form with ${field} at ${url}`)
  return Object.fromEntries(own.map(([, name, value = '']) => [name!, unescaped(value)]))
}

function unescaped(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** As a browser without JavaScript sends a form whose fields may be files. */
export function asForm(fields: Record<string, string>, headers: Record<string, string>): Sent {
  const boundary = 'bench-bench-bench'
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return {
    body: `${parts.join('')}--${boundary}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
  }
}
