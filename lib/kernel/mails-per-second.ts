import 'server-only'
import { env } from './env'

/** How many emails a second the way out takes. Resend begins with two; the demo's mailbox takes them all. */
export function mailsPerSecond(): number | undefined {
  if (env.MAIL_PER_SECOND) return env.MAIL_PER_SECOND
  return env.MAIL_TRANSPORT === 'mailbox' ? undefined : 2
}
