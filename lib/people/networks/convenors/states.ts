import type { Moves } from '@/lib/kernel/states'

/** Offered by a member, backed by the network, proposed by one officer, appointed by another. */
export type ConvenorState = 'offered' | 'backed' | 'proposed' | 'appointed' | 'declined'

export const convenorMoves = {
  back: { from: ['offered'], to: 'backed' },
  propose: { from: ['backed'], to: 'proposed' },
  confirm: { from: ['proposed'], to: 'appointed' },
  /** No second officer confirmed it: another officer, or the same, can propose it anew. */
  'propose-anew': { from: ['proposed'], to: 'backed' },
  decline: { from: ['backed', 'proposed'], to: 'declined' },
} as const satisfies Moves<ConvenorState>

/** From this wording of the consent on, members know that convenors see them. Whoever agreed to an older one is asked anew first. */
export const convenorsSeeFromVersion = 4
