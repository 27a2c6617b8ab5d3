import { lastDayInWords } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { getPublicStatement } from '@/lib/movement/statements/read'
import { signedInWords } from '@/lib/movement/statements/states'
import { organisation } from '@/lib/organisation'

/**
 * A statement in a frame on somebody else's page: what it is called, how many have signed, and the way to it. The only page of ours that others
 * may put into a frame (see proxy.ts): it has no form, no script, no cookie and nobody's name.
 */
export async function GET(_: Request, { params }: RouteContext<'/statements/[slug]/embed'>) {
  const statement = await getPublicStatement((await params).slug)
  if (!statement) return new Response('There is no statement here.', { status: 404 })
  const { slug, title, counts, takesSignatures, signUntil } = statement
  const page = siteUrl(`/statements/${slug}`)
  const html = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/embed/statement.css">
</head>
<body>
<main>
<p>${escaped(`Joint statement · ${organisation.name}`)}</p>
<h1>${escaped(title)}</h1>
<p class="counts">${escaped(signedInWords(counts))}.${takesSignatures ? ` Open until ${lastDayInWords(signUntil)}.` : ''}</p>
<p><a href="${escaped(page)}" target="_blank" rel="noopener">${takesSignatures ? 'Read and sign it' : 'Read it'}</a></p>
</main>
</body>
</html>
`
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => signs[sign]!)
}
