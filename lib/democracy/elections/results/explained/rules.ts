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
  surplusLookBack: 'rule 50(2)',
  surplusLot: 'rule 50(3)',
  exclusionLookBack: 'rule 52(2)(a)',
  exclusionLot: 'rule 52(2)(b)',
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

const ers97: Citations = {
  first: 'rules 5.1.1 to 5.1.5',
  quota: 'rule 5.1.6',
  elected: 'rules 5.1.7, 5.3.13 and 5.4.9',
  surplus: 'rules 5.2.3 and 5.3',
  exclusion: 'rules 5.2.5 and 5.4',
  lastSeats: 'rule 5.5.1',
  surplusLookBack: 'rule 5.2.3',
  surplusLot: 'rule 5.2.3',
  exclusionLookBack: 'rule 5.2.5',
  exclusionLot: 'rule 5.2.5',
}

export const citations: Record<Rules, Citations> = { scottish, av: scottish, meek, ers97 }

export const rulesInWords: Record<Rules, string> = {
  scottish:
    'Single transferable vote, as Scotland elects its councils (Scottish Local Government Elections Order 2011, SSI 2011/399, Schedule 1, rules 46 to 53)',
  av: 'Alternative vote: the rules by which Scotland elects its councils, for one seat (Scottish Local Government Elections Order 2011, SSI 2011/399, Schedule 1, rules 46 to 53)',
  ers97:
    'Single transferable vote by the rules of the Electoral Reform Society, third edition of 1997 (ERS97)',
  meek: 'Single transferable vote by Meek’s method (the Reference Meek Rule of the Proportional Representation Foundation)',
}

/** Who may be elected together: by guarding those without whom it cannot be met, and excluding those with whom it cannot. */
export const constraintRule = 'guard and doom; Hill, Voting matters 9, and Otten, Voting matters 13'
