import 'server-only'
import { seal, unseal } from '@/lib/kernel/field-encryption'
import { Refusal } from '@/lib/kernel/refusals'

/** What the link says that proves an address. Sealed, so that nobody makes one up; nothing about it is kept before it is used. */
type Proof = { guestOf: string; email: string; until: string }

export function guestToken(proof: Proof): string {
  return seal(proof).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Refuses what we did not make, and what is too old. */
export function readGuestToken(token: string, at: Date): Proof {
  const proof = proofIn(token)
  if (!proof || new Date(proof.until) <= at) throw new Refusal('event.link-spent')
  return proof
}

function proofIn(token: string): Proof | undefined {
  try {
    const sealed = unseal<Partial<Proof>>(token.replaceAll('-', '+').replaceAll('_', '/'))
    const { guestOf, email, until } = sealed
    const whole = [guestOf, email, until].every((part) => typeof part === 'string')
    return whole ? (sealed as Proof) : undefined
  } catch {
    return undefined
  }
}
