import type { RunDetails } from 'fast-check'
import type { Actor } from '@/lib/kernel/actor'

/** Not the twenty bodies, some of a megabyte, but the one that went wrong, and how to see it again. */
export async function report<Run>({ failed, seed, errorInstance }: RunDetails<Run>) {
  if (failed) throw new Error(`seed ${seed}: ${errorInstance}`)
}

export function nameOf(actor: Actor) {
  return actor.kind === 'person' ? actor.name || actor.email : actor.kind
}
