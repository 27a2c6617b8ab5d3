import { createServer, type Server } from 'node:http'
import { organisation } from '@/lib/organisation'

const plain = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** What everybody reads while the site is away on purpose. It needs no database, no build and no script. */
export function maintenancePage(words: string): string {
  const { name, email, colours } = organisation
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Back soon – ${plain(name)}</title>
<style>
body { margin: 0; font: 1.125rem/1.5 system-ui, sans-serif; background: #fbf6ef; color: #241a17 }
header { background: ${colours.banner}; color: #fff; padding: 1.25rem max(1.25rem, 50% - 22rem); font-weight: 700 }
main { padding: 2rem max(1.25rem, 50% - 22rem); overflow-wrap: anywhere }
h1 { line-height: 1.1 }
a { color: inherit }
</style>
<header>${plain(name)}</header>
<main>
<h1>We are working on this site</h1>
${words ? `<p>${plain(words)}</p>\n` : ''}<p>Nothing can be sent or saved until it is back. If you have just sent a form, it was not saved: go back in your browser to find what you typed.</p>
<p>If something cannot wait, write to <a href="mailto:${plain(email)}">${plain(email)}</a>.</p>
</main>
</html>
`
}

/** Answers every address with that page, as a site that comes back: 503, so that neither browsers nor search engines nor Stripe take it for the real thing. */
export function maintenanceServer(words: string): Server {
  const page = maintenancePage(words)
  return createServer((request, response) => {
    // The process lives; the site does not serve, and whatever shares out visitors hears it as from the site itself.
    const live = request.url === '/api/health/live'
    request.resume()
    response.writeHead(live ? 200 : 503, {
      'content-type': live ? 'application/json' : 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'retry-after': '300',
    })
    response.end(live ? '{"status":"maintenance"}' : page)
  })
}
