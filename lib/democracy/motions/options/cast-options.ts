import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockBoxOfDays, putIntoBox } from '../cast-ballot'
import { hasOptions } from '../states'
import { listOptions } from './count-options'

/** The options by their numbers, the first choice first. Whoever names none abstains. */
type OptionsBallot = { number: number; ranking: number[] }

/** A member chooses between several options: one of them, or all in the order of their choice. Into the box as any ballot goes. */
export const castOptions = verb('vote.cast', async (work, { number, ranking }: OptionsBallot) => {
  const vote = await lockBoxOfDays(work, number)
  if (!hasOptions(vote.majority)) throw new Refusal('bad-request')
  const numbers = (await listOptions(work.tx, vote.id)).map((option) => option.number)
  const known = ranking.every((one) => numbers.includes(one))
  if (!known || new Set(ranking).size < ranking.length) throw new Refusal('bad-request')
  if (vote.majority === 'plurality' && ranking.length > 1) throw new Refusal('bad-request')
  await putIntoBox(work, vote, ranking.length > 0 ? 'for' : 'abstain', ranking)
})
