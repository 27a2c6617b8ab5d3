import type { Moves } from '@/lib/kernel/states'

/** A charge of our bank on its way into the books. Pure. */
export const bankChargeStates = ['proposed', 'confirmed', 'declined', 'lapsed'] as const
export type BankChargeState = (typeof bankChargeStates)[number]

export const bankChargeMoves = {
  confirm: { from: ['proposed'], to: 'confirmed' },
  decline: { from: ['proposed'], to: 'declined' },
  lapse: { from: ['proposed'], to: 'lapsed' },
} as const satisfies Moves<BankChargeState>
