import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

/** Who does it: what is done with money carries an officer's name. */
export function officerOf(work: Work): string {
  if (work.actor.kind !== 'person') throw new Refusal('sign-in-first')
  return work.actor.personId
}
