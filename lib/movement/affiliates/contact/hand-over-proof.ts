import 'server-only'
import { Refusal } from '@/lib/kernel/refusals'
import { sealForLink, unsealFromLink } from '@/lib/kernel/sealed-link'
import type { AffiliateContact } from '../states'

/**
 * What the link says that a new contact gets. `after`: the link of whom it takes over from, so that it is worth nothing once somebody else was the contact,
 * even if it is the same one again.
 */
type HandOver = { handsOver: string; contact: AffiliateContact; after: string; until: string }

export function handOverProof(handing: HandOver): string {
  return sealForLink(handing)
}

/** Refuses what we did not make, and what is too old. */
export function readHandOverProof(token: string, at: Date): HandOver {
  const { handsOver, contact, after, until } = unsealFromLink<HandOver>(token) ?? {}
  const whole = [handsOver, after, until].every((part) => typeof part === 'string')
  if (!whole || typeof contact !== 'object' || new Date(until!) <= at)
    throw new Refusal('affiliate.link-spent')
  return { handsOver: handsOver!, contact, after: after!, until: until! }
}
