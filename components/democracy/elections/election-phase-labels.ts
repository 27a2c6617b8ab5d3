import type { TagTone } from '@/components/ui/tag'
import type { Phase } from '@/lib/democracy/elections/phase'

/** Where an election stands, in a word or two, and how much it wants attention. */
export const electionPhaseLabels: Record<Phase, string> = {
  called: 'Called',
  nominations: 'Nominations open',
  withdrawals: 'Nominations closed',
  preparing: 'Being prepared',
  collecting: 'Ballot papers ready',
  voting: 'Voting open',
  closed: 'Voting closed',
  opened: 'Being counted',
  counted: 'To be declared',
  declared: 'Result declared',
  over: 'Result stands',
  cancelled: 'Cancelled',
  void: 'Not counted',
}

export function electionPhaseTone(phase: Phase): TagTone {
  if (['nominations', 'collecting', 'voting'].includes(phase)) return 'attention'
  if (phase === 'declared' || phase === 'over') return 'done'
  return phase === 'cancelled' || phase === 'void' ? 'stopped' : 'neutral'
}

export const countingRuleLabels = {
  av: 'alternative vote',
  scottish: 'single transferable vote (Scottish rules)',
  meek: 'single transferable vote (Meek)',
  ers97: 'single transferable vote (ERS97)',
}

/** "1 seat", "2 seats" */
export function seatsInWords(seats: number): string {
  return seats === 1 ? '1 seat' : `${seats} seats`
}
