import { env, isDemo, siteUrl } from '@/lib/kernel/env'

/** Where people really join and pay, what only stands in for the real thing has no place. */
export function assertProductionReady() {
  if (isDemo()) return
  const missing =
    notServable() ||
    (env.MAIL_TRANSPORT === 'mailbox' &&
      'Emails would go nowhere, and nobody could sign in. Set MAIL_TRANSPORT to resend or smtp.') ||
    (env.MAIL_TRANSPORT === 'resend' && !env.RESEND_API_KEY && 'RESEND_API_KEY is not set.') ||
    (env.MAIL_TRANSPORT === 'smtp' && !env.SMTP_URL && 'SMTP_URL is not set.') ||
    (env.STRIPE_EMULATOR_URL &&
      'STRIPE_EMULATOR_URL is set: payments would move no money. It is only for the demo and development.')
  if (missing) throw new Error(`${missing} See .env.example.`)
}

/** The site speaks no TLS itself, so in real life something stands in front of it, and it has to know how much. */
function notServable() {
  const { protocol } = new URL(siteUrl())
  if (protocol !== 'https:') {
    return `SITE_URL must be the address that people type, beginning with https:// (it is ${siteUrl()}). Only the demo is served without.`
  }
  if (!env.TRUSTED_PROXIES) {
    return 'TRUSTED_PROXIES is not set. Say how many proxies stand in front of the site, at least 1 for https: without it anybody can make up the place they sign in from, and try codes without a limit.'
  }
  return false
}
