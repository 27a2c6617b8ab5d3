import { type ContestToCount, type Count, type CountTerms, Uncountable } from './contest'
import { countMeek } from './meek'
import { countScottish } from './scottish'

/**
 * Counts a contest. Pure: the same papers, terms and lots give the same count anywhere, stage by stage. Throws `Uncountable`
 * with a sentence for people when it cannot be done, also when a lot is needed and none was drawn.
 */
export function count(contest: ContestToCount, terms: CountTerms): Count {
  const standing = contest.candidates.length - contest.withdrawn.length
  if (terms.rules === 'av' && terms.seats !== 1)
    throw new Uncountable('The alternative vote fills one seat. For several, use scottish or meek.')
  if ((contest.parts ?? 1) > 1 && terms.rules !== 'meek')
    throw new Uncountable('Only Meek’s rule counts equal preferences.')
  for (const { name, members, min, max } of terms.constraints) {
    if (members.some((number) => number < 1 || number > contest.candidates.length))
      throw new Uncountable(`The constraint “${name}” names a candidate who is not standing.`)
    if ((min ?? 0) > (max ?? standing))
      throw new Uncountable(`The constraint “${name}” has a minimum above its maximum.`)
  }
  return terms.rules === 'meek' ? countMeek(contest, terms) : countScottish(contest, terms)
}
