import 'server-only'
import { keyedHash } from '@/lib/kernel/field-encryption'
import { Refusal } from '@/lib/kernel/refusals'
import { sealForLink, unsealFromLink } from '@/lib/kernel/sealed-link'

/** What the link says that proves an address. Sealed; nothing about it is kept before it is used. */
type Proof = { signs: string; email: string; until: string }

export function addressProof(proof: Proof): string {
  return sealForLink(proof)
}

/** Refuses what we did not make, and what is too old. */
export function readAddressProof(token: string, at: Date): Proof {
  const { signs, email, until } = unsealFromLink<Proof>(token) ?? {}
  const whole = [signs, email, until].every((part) => typeof part === 'string')
  if (!whole || new Date(until!) <= at) throw new Refusal('statement.link-spent')
  return { signs: signs!, email: email!, until: until! }
}

/** Knows an address again within one statement, and in nothing else that we keep. */
export function signatureHash(statementId: string, email: string): string {
  return keyedHash(`statement/${statementId}/${email}`)
}
