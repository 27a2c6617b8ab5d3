import 'server-only'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isRanking } from '../options/cast-options'
import { hasOptions, type Majority, type VoteChoice } from '../states'

/** What an officer types from a paper: for, against or an abstention; or between several options their numbers in the member's order, none of them for an abstention. */
export type WhatItSays = { choice: VoteChoice; ranking?: number[] }

/** Only what can stand on a paper of this vote. */
export async function assertCanSay(
  work: Work,
  vote: { id: string; majority: Majority },
  { ranking }: WhatItSays,
): Promise<void> {
  if (hasOptions(vote.majority) !== (ranking !== undefined)) throw new Refusal('bad-request')
  if (ranking && !(await isRanking(work, vote, ranking))) throw new Refusal('paper.other-options')
}

/** Whether both officers read the same. */
export function isSame(
  one: { choice: VoteChoice | null; ranking: number[] | null },
  other: WhatItSays,
): boolean {
  return one.choice === other.choice && String(one.ranking ?? '') === String(other.ranking ?? '')
}
