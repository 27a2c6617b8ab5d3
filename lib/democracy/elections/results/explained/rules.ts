import type { Rules } from '@/lib/democracy/elections/count/contest'

/** The rules of each way to count, by the names under which anybody can look them up. */
type Citations = Record<
  | 'first'
  | 'quota'
  | 'elected'
  | 'surplus'
  | 'exclusion'
  | 'lastSeats'
  | 'surplusLookBack'
  | 'surplusLot'
  | 'exclusionLookBack'
  | 'exclusionLot',
  string
>

const scottish: Citations = {
  first: 'rule 46',
  quota: 'rule 47',
  elected: 'rule 48',
  surplus: 'rules 49 and 50',
  exclusion: 'rules 51 and 52',
  lastSeats: 'rule 53',
  surplusLookBack: 'rule 49(3)',
  surplusLot: 'rule 49(4)',
  exclusionLookBack: 'rule 51(2)',
  exclusionLot: 'rule 51(3)',
}

const meek: Citations = {
  first: 'step B.2.a',
  quota: 'step B.2.b',
  elected: 'step B.2.c',
  surplus: 'steps B.2.d to B.2.f',
  exclusion: 'step B.3',
  lastSeats: 'step C',
  surplusLookBack: 'step B.3',
  surplusLot: 'step B.3',
  exclusionLookBack: 'step B.3',
  exclusionLot: 'step B.3',
}

export const citations: Record<Rules, Citations> = { scottish, av: scottish, meek }

export const rulesInWords: Record<Rules, string> = {
  scottish:
    'Single transferable vote, as Scotland elects its councils (Scottish Local Government Elections Order 2011, SSI 2011/399, Schedule 1, rules 46 to 53)',
  av: 'Alternative vote: the rules by which Scotland elects its councils, for one seat (Scottish Local Government Elections Order 2011, SSI 2011/399, Schedule 1, rules 46 to 53)',
  meek: 'Single transferable vote by Meek’s method (the Reference Meek Rule of the Proportional Representation Foundation)',
}

/** Who may be elected together: by guarding those without whom it cannot be met, and excluding those with whom it cannot. */
export const constraintRule = 'guard and doom; Hill, Voting matters 9, and Otten, Voting matters 13'
