import { env, isDemo, siteUrl } from './env'

/**
 * Refuses to serve real people where nothing in front speaks https, or where nobody has said how much stands in front: the site
 * speaks no TLS itself. Asked by the commands, before anything is started, and by the site itself, however it is started.
 */
export function assertServable() {
  if (isDemo()) return
  if (new URL(siteUrl()).protocol !== 'https:') {
    throw new Error(
      `SITE_URL must be the address that people type, beginning with https:// (it is ${siteUrl()}). Only the demo is served without. See .env.example.`,
    )
  }
  if (!env.TRUSTED_PROXIES) {
    throw new Error(
      'TRUSTED_PROXIES is not set. Say how many proxies stand in front of the site, at least 1 for https: without it anybody can make up the place they sign in from, and try codes without a limit. See .env.example.',
    )
  }
}
