import type { Moves } from '@/lib/kernel/states'

export type ChangeState = 'asked' | 'done' | 'refused' | 'taken-back'

/**
 * What becomes of a change that was asked for. Whoever takes it back in the very moment in which Stripe makes it comes too
 * late: what Stripe did is done.
 */
export const changeMoves = {
  do: { from: ['asked', 'taken-back'], to: 'done' },
  refuse: { from: ['asked'], to: 'refused' },
  'take-back': { from: ['asked'], to: 'taken-back' },
} as const satisfies Moves<ChangeState>
