import type { Moves } from '@/lib/kernel/states'

export type ResetState = 'asked' | 'confirmed' | 'stopped' | 'lapsed'

/** One officer asks, a second one confirms; the holder, or any officer, can stop it. */
export const resetMoves = {
  confirm: { from: ['asked'], to: 'confirmed' },
  stop: { from: ['asked'], to: 'stopped' },
  lapse: { from: ['asked'], to: 'lapsed' },
} as const satisfies Moves<ResetState>
