import 'server-only'
import { mailboxBehind } from '@/lib/kernel/email-address'
import { keyedHash } from '@/lib/kernel/field-encryption'
import { Refusal } from '@/lib/kernel/refusals'
import { sealForLink, unsealFromLink } from '@/lib/kernel/sealed-link'

/** What the link says that proves an address. Sealed; nothing about it is kept before it is used. */
type Proof = { affiliates: string; until: string }

export function contactProof(email: string, until: Date): string {
  return sealForLink({ affiliates: email, until: until.toISOString() } satisfies Proof)
}

/** The address that was proved. Refuses what we did not make, and what is too old. */
export function readContactProof(token: string, at: Date): string {
  const { affiliates, until } = unsealFromLink<Proof>(token) ?? {}
  if (typeof affiliates !== 'string' || typeof until !== 'string' || new Date(until) <= at)
    throw new Refusal('affiliate.link-spent')
  return affiliates
}

/** Knows the mailbox of a contact again, and in nothing else that we keep. */
export function contactHash(email: string): string {
  return keyedHash(`affiliate/${mailboxBehind(email)}`)
}
