import type { NextConfig } from 'next'

const config: NextConfig = {
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  serverExternalPackages: ['graphile-worker', 'postgres', 'nodemailer', '@react-email/render'],
}

export default config
