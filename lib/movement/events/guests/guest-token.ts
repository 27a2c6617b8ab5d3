import 'server-only'
import { Refusal } from '@/lib/kernel/refusals'
import { sealForLink, unsealFromLink } from '@/lib/kernel/sealed-link'

/** What the link says that proves an address. Sealed, so that nobody makes one up; nothing about it is kept before it is used. */
type Proof = { guestOf: string; email: string; until: string }

export function guestToken(proof: Proof): string {
  return sealForLink(proof)
}

/** Refuses what we did not make, and what is too old. */
export function readGuestToken(token: string, at: Date): Proof {
  const { guestOf, email, until } = unsealFromLink<Proof>(token) ?? {}
  const whole = [guestOf, email, until].every((part) => typeof part === 'string')
  if (!whole || new Date(until!) <= at) throw new Refusal('event.link-spent')
  return { guestOf: guestOf!, email: email!, until: until! }
}
