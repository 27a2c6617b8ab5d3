import { assertServable } from '@/lib/kernel/assert-servable'
import { env, isDemo } from '@/lib/kernel/env'

/** Where people really join and pay, what only stands in for the real thing has no place. */
export function assertProductionReady() {
  if (isDemo()) return
  assertServable()
  const missing =
    (env.MAIL_TRANSPORT === 'mailbox' &&
      'Emails would go nowhere, and nobody could sign in. Set MAIL_TRANSPORT to resend or smtp.') ||
    (env.MAIL_TRANSPORT === 'resend' && !env.RESEND_API_KEY && 'RESEND_API_KEY is not set.') ||
    (env.MAIL_TRANSPORT === 'smtp' && !env.SMTP_URL && 'SMTP_URL is not set.') ||
    (env.STRIPE_EMULATOR_URL &&
      'STRIPE_EMULATOR_URL is set: payments would move no money. It is only for the demo and development.')
  if (missing) throw new Error(`${missing} See .env.example.`)
}
