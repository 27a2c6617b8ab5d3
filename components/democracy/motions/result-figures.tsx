import { ResultSplit } from '@/components/charts/result-split'
import type { MotionResult } from '@/lib/democracy/motions/read-vote'
import { isForOrAgainst } from '@/lib/democracy/motions/states'
import { objectionsThatStop } from '@/lib/democracy/motions/tally'
import { ObjectionsBar } from './consent/objections-bar'
import { OptionsCount } from './options/options-count'

type Props = Pick<MotionResult, 'count' | 'majority' | 'rule' | 'between'>

/** The figures of a declared vote, whatever members were asked: for and against, objections, or several options. */
export function ResultFigures({ count, majority, rule, between }: Props) {
  if (between) return <OptionsCount {...between} majority={majority} />
  return isForOrAgainst(majority) ? (
    <ResultSplit count={count} majority={majority} />
  ) : (
    <ObjectionsBar count={count.against} needed={objectionsThatStop(rule)} />
  )
}
