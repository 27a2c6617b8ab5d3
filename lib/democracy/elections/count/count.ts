import { type ContestToCount, type Count, type CountTerms, Uncountable } from './contest'
import { countErs97 } from './ers97'
import { countMeek } from './meek'
import { countScottish } from './scottish'

/**
 * Counts a contest. Pure: the same papers, terms and lots give the same count anywhere, stage by stage. Throws `Uncountable`
 * with a sentence for people when it cannot be done, also when a lot is needed and none was drawn.
 */
export function count(contest: ContestToCount, terms: CountTerms): Count {
  if (terms.rules === 'av' && terms.seats !== 1)
    throw new Uncountable('The alternative vote fills one seat. For several, use scottish or meek.')
  if ((contest.parts ?? 1) > 1 && terms.rules !== 'meek')
    throw new Uncountable('Only Meek’s rule counts equal preferences.')
  if (terms.rules === 'ers97' && terms.version === 1)
    throw new Uncountable('ERS97 is counted from version 2 of the rules on.')
  for (const { name, members, min, max } of terms.constraints) {
    if (members.some((number) => number < 1 || number > contest.candidates.length))
      throw new Uncountable(`The constraint “${name}” names a candidate who is not standing.`)
    if (min !== undefined && max !== undefined && min > max)
      throw new Uncountable(`The constraint “${name}” has a minimum above its maximum.`)
  }
  const counted = countBy(contest, terms)
  return terms.version === 1 ? asVersion1(counted) : counted
}

function countBy(contest: ContestToCount, terms: CountTerms): Count {
  if (terms.rules === 'meek') return countMeek(contest, terms)
  return terms.rules === 'ers97' ? countErs97(contest, terms) : countScottish(contest, terms)
}

/** The same count as it was told when the first boards were published: their results are named by its hash. */
function asVersion1(counted: Count): Count {
  const stages = counted.stages.map(({ orders: _, tie, ...stage }) => ({
    ...stage,
    tie: tie && { tied: tie.tied, chosen: tie.chosen, by: tie.by },
  }))
  return { ...counted, version: 1, stages }
}
