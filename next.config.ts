import type { NextConfig } from 'next'

const config: NextConfig = {
  typedRoutes: true,
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
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
      ],
    },
  ],
}

export default config
