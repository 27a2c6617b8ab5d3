import type { Phase } from '@/lib/democracy/elections/phase'

/** What came of the ballot on whom we back. */
export type EndorsementOutcome =
  | 'coming'
  | 'voting'
  | 'counting'
  | 'endorsed'
  | 'nobody'
  | 'too-few'
  | 'upheld'
  | 'failed'

type Ballot = {
  phase: Phase
  chosen?: readonly string[]
  voted?: number
  onRoll?: number
  /** In per cent of the members on the roll. */
  leastTurnout: number | null
  upheld: boolean
}

/** Whether we endorse: the result is declared, enough members voted, they chose somebody, and no challenge was upheld. */
export function endorsementOutcome(ballot: Ballot): EndorsementOutcome {
  const { phase, chosen, voted, onRoll, leastTurnout, upheld } = ballot
  if (phase === 'cancelled' || phase === 'void') return 'failed'
  if (['called', 'nominations', 'withdrawals', 'preparing', 'collecting'].includes(phase))
    return 'coming'
  if (phase === 'voting') return 'voting'
  if (!chosen) return 'counting'
  if (upheld) return 'upheld'
  if (!reaches(leastTurnout, voted, onRoll)) return 'too-few'
  return chosen.length > 0 ? 'endorsed' : 'nobody'
}

/** In whole numbers: 30 of 100 are 30 per cent, and no rounding makes 29 of 97 as many. */
function reaches(least: number | null, voted = 0, onRoll = 0): boolean {
  return least === null || voted * 100 >= least * onRoll
}

/** "Padma  NESBITT" and "Padma Nesbitt" are one candidate: names are typed by different people in the two places. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  return plain(one) === plain(other)
}
