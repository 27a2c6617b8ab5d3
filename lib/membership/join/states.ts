import type { Moves } from '@/lib/kernel/states'

/**
 * Where an application stands because somebody put it there. What follows from rows and the clock ("waiting for
 * references", "ready for decision", "waiting for the first payment") is derived, never stored.
 */
export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'declined'
  | 'withdrawn'

export const applicationMoves = {
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted'], to: 'returned' },
  answer: { from: ['returned'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved' },
  decline: { from: ['submitted', 'returned'], to: 'declined' },
  withdraw: { from: ['draft', 'submitted', 'returned'], to: 'withdrawn' },
} as const satisfies Moves<ApplicationState>
