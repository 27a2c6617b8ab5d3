import type { Moves } from '@/lib/kernel/states'

export type ChargeState =
  | 'proposed'
  | 'declined'
  | 'open'
  | 'dropped'
  | 'decided'
  | 'appealed'
  | 'appeal-decided'
export type CaseStage = 'first' | 'appeal'
export type DecisionState = 'drafted' | 'replaced' | 'made'

export const chargeMoves = {
  bring: { from: ['proposed'], to: 'open' },
  decline: { from: ['proposed'], to: 'declined' },
  decide: { from: ['open'], to: 'decided' },
  appeal: { from: ['decided'], to: 'appealed' },
  'decide-appeal': { from: ['appealed'], to: 'appeal-decided' },
  drop: { from: ['open', 'appealed'], to: 'dropped' },
} as const satisfies Moves<ChargeState>
