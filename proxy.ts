import { type NextRequest, NextResponse } from 'next/server'
import { env } from './lib/kernel/env'
import { canBeDecoded } from './lib/kernel/unreadable-addresses'

/**
 * Sets the nonce of the content security policy and the headers of the security floor. It decides nothing about who may
 * do what: that stands in the verbs and reads.
 */
export function proxy(request: NextRequest) {
  if (!canBeDecoded(request.nextUrl.pathname) || !canBeDecoded(request.nextUrl.search))
    return unreadable()
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy =
    policyOfFiles(request) ??
    [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
      `style-src 'self' ${styledFromWithin(request) ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      `form-action 'self' ${paymentPages()}`,
      "frame-ancestors 'none'",
    ].join('; ')

  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-request-id', crypto.randomUUID())
  headers.set('x-path', request.nextUrl.pathname)
  headers.set('x-file-refused', request.nextUrl.searchParams.has('problem') ? 'yes' : 'no')
  headers.set('x-leaves-no-trace', leavesNoTrace(request) ? 'yes' : 'no')
  headers.set('content-security-policy', policy)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-request-id', headers.get('x-request-id')!)
  // Nobody else learns where somebody comes from, not even the host. `no-referrer` would do that too, but with it a form
  // that is sent without JavaScript has the origin `null`, and is refused.
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('cache-control', 'no-store')
  return response
}

function unreadable() {
  return new NextResponse('This address is damaged. Check that you have all of it.', {
    status: 400,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    },
  })
}

// On the way to a secret ballot nothing is written about whoever walks it, not even that they were here.
function leavesNoTrace(request: NextRequest) {
  return /^\/(api\/)?elections\/[^/]+\/(paper|vote|box|restore|ballots)(\/|$)/.test(
    request.nextUrl.pathname,
  )
}

function policyOfFiles({ nextUrl: { pathname } }: NextRequest): string | undefined {
  // What members send in, like a receipt, is there to be kept: should it ever open in a browser, nothing in it runs.
  if (/^\/membership\/claims\/\d+\/receipts\/[^/]+$/.test(pathname))
    return "default-src 'none'; sandbox"
  // The second verifier is three plain files, the same here as on anybody's disk, so none of them can carry a nonce.
  if (pathname.startsWith('/verify/'))
    return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  // A joint statement on somebody else's page: nothing in it but its words, a stylesheet and a link. No other page of ours may stand in a frame.
  if (/^\/statements\/[^/]+\/embed$/.test(pathname))
    return "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
  return undefined
}

// A form that leads on to the payment page is blocked by the browser unless that page's host is named.
function paymentPages() {
  const emulator = env.STRIPE_EMULATOR_URL
  return `https://checkout.stripe.com https://billing.stripe.com https://invoice.stripe.com${emulator ? ` ${emulator}` : ''}`
}

// Mails carry their style within, and the demo's mailbox shows them as they are; so do Next's own pages in development.
function styledFromWithin(request: NextRequest) {
  return env.NODE_ENV === 'development' || request.nextUrl.pathname.startsWith('/demo/mailbox/')
}

export const config = {
  // Also pages that are not there. What is left out gets its policy in next.config.ts. The two addresses to which all voters
  // come within an evening answer with JSON only, and this would be an eighth of their work.
  matcher: [
    '/((?!_next/static/|_next/image|(?:icon\\.svg|icons/\\d+\\.png|share\\.png|manifest\\.webmanifest|api/elections/[a-z0-9-]+/(?:paper|ballots))$).*)',
  ],
}
