import 'server-only'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockBoxOfDays, putIntoBox } from '../cast-ballot'
import { hasOptions, type Majority, type VoteKind } from '../states'
import { listOptions } from './count-options'

/** The options by their numbers, the first choice first. Whoever names none abstains. */
type OptionsBallot = { number: number; ranking: number[] }

/** A member chooses between several options: one of them, or all in the order of their choice. Into the box as any ballot goes. */
export const castOptions = verb('vote.cast', async (work, { number, ranking }: OptionsBallot) => {
  await putOptionsIntoBox(work, await lockBoxOfDays(work, number), ranking)
})

type Vote = { id: string; kind: VoteKind; majority: Majority }

/** The same in any vote between several options, for days or in a meeting. The caller shares the vote's row and knows that it is open. */
export async function putOptionsIntoBox(work: Work, vote: Vote, ranking: number[]) {
  if (!hasOptions(vote.majority)) throw new Refusal('bad-request')
  if (!(await isRanking(work, vote, ranking))) throw new Refusal('bad-request')
  await putIntoBox(work, vote, ranking.length > 0 ? 'for' : 'abstain', ranking)
}

/** Whether it names options of this vote, each once; and one of them, where members mark one. */
export async function isRanking(
  work: Work,
  { id, majority }: Pick<Vote, 'id' | 'majority'>,
  ranking: readonly number[],
): Promise<boolean> {
  const numbers = (await listOptions(work.tx, id)).map((option) => option.number)
  const known = ranking.every((one) => numbers.includes(one))
  const once = new Set(ranking).size === ranking.length
  return known && once && (majority === 'ranked' || ranking.length <= 1)
}
