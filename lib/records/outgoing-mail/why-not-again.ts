import 'server-only'
import { emails } from '@/emails/catalogue'
import { unseal } from '@/lib/kernel/field-encryption'
import type { RefusalCode } from '@/lib/kernel/refusals'
import { tellOfVoting } from './tell-of-voting'
import { uncounted } from './untold'

export type MailToSendAgain = {
  message: string
  state: string
  propsSealed: string | null
  sentAgainAs: string | null
  toEmail: string | null
  personId: string | null
}

/**
 * Why an email is not sent again, or nothing. What opens something once stays with the one mailbox and the one moment it was made for;
 * what asks for money, or for something that is over, would say what is no longer so.
 */
export function whyNotAgain(
  mail: MailToSendAgain,
  /** The address we hold today for the person it was written to. */
  address: string | null,
  at: Date,
): RefusalCode | undefined {
  // Before all that follows from the person: the same sentence for each of them.
  if (tellOfVoting.includes(mail.message)) return 'mail.tells-of-voting'
  if (uncounted.includes(mail.message)) return 'not-there'
  if (mail.state === 'to-print' || mail.state === 'posted') return 'mail.by-post'
  if (mail.state === 'waiting') return 'mail.on-its-way'
  if (mail.state === 'withdrawn') return 'mail.no-longer-so'
  if (mail.sentAgainAs) return 'mail.sent-again-already'
  if (mail.personId && address !== mail.toEmail) return 'mail.address-changed'
  const email = emails.find(({ name }) => name === mail.message)
  if (!email) return 'mail.no-longer-written'
  if (email.opensOnce) return 'mail.opens-once'
  // One that never left is withdrawn when the payment comes in.
  if (email.asksToPay && mail.state !== 'stuck') return 'mail.asked-to-pay'
  if (!mail.propsSealed) return 'mail.text-deleted'
  const until = email.until?.(unseal<never>(mail.propsSealed))
  return until && new Date(until) < at ? 'mail.too-late' : undefined
}
