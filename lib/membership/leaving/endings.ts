import type { Moves } from '@/lib/kernel/states'

/** How a membership ends that the member does not end themselves here. */
export const endingKinds = {
  letter: 'They left by letter, email or phone',
  death: 'They have died',
  // Only of somebody without an email address: anybody else does it signed in, in a minute.
  erasure: 'They asked by letter to have their details erased',
} as const
export type EndingKind = keyof typeof endingKinds

type Member = { resignedAt: Date | null; expelledAt: Date | null }

/** What an officer can record of somebody: a membership ends once, and whoever has an email address asks for erasure by it. */
export function endingsPossible({ resignedAt, expelledAt }: Member, email: string | null) {
  const kinds: EndingKind[] = []
  if (!resignedAt && !expelledAt) kinds.push('letter', 'death')
  if (!email) kinds.push('erasure')
  return kinds
}

export type EndingState = 'proposed' | 'confirmed' | 'declined' | 'lapsed'

export const endingMoves = {
  confirm: { from: ['proposed'], to: 'confirmed' },
  decline: { from: ['proposed'], to: 'declined' },
  lapse: { from: ['proposed'], to: 'lapsed' },
} as const satisfies Moves<EndingState>
