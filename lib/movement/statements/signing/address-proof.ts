import 'server-only'
import { mailboxBehind } from '@/lib/kernel/email-address'
import { keyedHash } from '@/lib/kernel/field-encryption'
import { Refusal } from '@/lib/kernel/refusals'
import { sealForLink, unsealFromLink } from '@/lib/kernel/sealed-link'

/** What the link says that proves an address. Sealed; nothing about it is kept before it is used. `by`: by which link to the draft they came. */
type Proof = { signs: string; email: string; until: string; by?: string }

export function addressProof(proof: Proof): string {
  return sealForLink(proof)
}

/** Refuses what we did not make, and what is too old. */
export function readAddressProof(token: string, at: Date): Proof {
  const { signs, email, until, by } = unsealFromLink<Proof>(token) ?? {}
  const whole = [signs, email, until].every((part) => typeof part === 'string')
  if (!whole || new Date(until!) <= at) throw new Refusal('statement.link-spent')
  return { signs: signs!, email: email!, until: until!, by }
}

/** Knows whoever reads a mailbox again within one statement, and in nothing else that we keep: nobody signs as ada+1@ and ada+2@. */
export function signatureHash(statementId: string, email: string): string {
  return keyedHash(`statement/${statementId}/${mailboxBehind(email)}`)
}
