import type { Moves } from '@/lib/kernel/states'

/** How a membership ends that the member does not end themselves here. */
export const endingKinds = {
  letter: 'They left by letter, email or phone',
  death: 'They have died',
} as const
export type EndingKind = keyof typeof endingKinds

export type EndingState = 'proposed' | 'confirmed' | 'declined'

export const endingMoves = {
  confirm: { from: ['proposed'], to: 'confirmed' },
  decline: { from: ['proposed'], to: 'declined' },
} as const satisfies Moves<EndingState>
