import 'server-only'
import type { Actor, PersonActor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusals'

/** The person who sends a form about themselves. */
export function requirePerson(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Refusal('sign-in-first')
  return actor
}
