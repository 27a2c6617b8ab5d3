import { emails } from '@/emails/catalogue'
import { capital } from '@/lib/kernel/capital'

const kinds = new Map(emails.map(({ name, kind }) => [name, kind]))

/** "sign-in-requested" as officers read it: "Link and code to sign in". Of an email that is sent no more there is its name alone. */
export function mailKindInWords(message: string): string {
  return kinds.get(message) ?? capital(message.replaceAll('-', ' '))
}
