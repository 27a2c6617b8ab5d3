import type { NextConfig } from 'next'

const config: NextConfig = {
  typedRoutes: true,
  typescript: { tsconfigPath: 'tsconfig.site.json' },
  reactCompiler: true,
  poweredByHeader: false,
  serverExternalPackages: [
    'graphile-worker',
    'postgres',
    'nodemailer',
    '@react-email/render',
    'pdfkit',
  ],
  turbopack: {
    resolveAlias: { crypto: { browser: './lib/democracy/elections/voter/no-node-crypto.ts' } },
  },
  experimental: {
    // Our longest form is a motion; a megabyte of anything else is refused before it is read.
    serverActions: { bodySizeLimit: '256kb' },
    // A list of members is the largest thing that is sent to us. What is larger yet is refused by its own route.
    proxyClientMaxBodySize: '13mb',
  },
  // Addresses that changed their names. Emails and bookmarks still lead to the old ones, and so does a visit to Stripe's pages
  // that began before the change.
  redirects: async () =>
    [
      ['/desk/money/inbox/:path*', '/desk/money/stripe-messages/:path*'],
      ['/desk/money/entries/:id/giver', '/desk/money/entries/:id/donor'],
      ['/desk/import/:id/bad', '/desk/import/:id/rejected-rows'],
      ['/membership/dues/back', '/membership/dues/return-from-stripe'],
      ['/verify', '/verify/index.html'],
    ].map(([source, destination]) => ({
      source: source!,
      destination: destination!,
      permanent: true,
    })),
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
      ],
    },
    // What proxy.ts leaves out, and what is not there beside it.
    {
      source: '/api/elections/:slug([a-z0-9-]+)/:act(paper|ballots)',
      headers: [
        { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cache-Control', value: 'no-store' },
      ],
    },
    ...[
      '/_next/static/:path*',
      '/_next/image',
      '/icon.svg',
      '/icons/:size',
      '/share.png',
      '/manifest.webmanifest',
    ].map((source) => ({
      source,
      headers: [
        {
          key: 'Content-Security-Policy',
          value: "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
        },
      ],
    })),
  ],
  rewrites: async () => [{ source: '/.well-known/security.txt', destination: '/api/security.txt' }],
}

export default config
