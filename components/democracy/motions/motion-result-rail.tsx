import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { StatFigure } from '@/components/ui/stat-figure'
import type { MotionResult } from '@/lib/democracy/motions/read-vote'
import { wholePercentage } from '@/lib/democracy/motions/tally'
import { momentInWords } from '@/lib/kernel/calendar'
import { HowCounted } from './how-counted'

/** Beside a result: how many voted, how it came about, and its files. */
export function MotionResultRail(result: MotionResult) {
  const { number, cast, roll, majority, opensAt, closesAt, declaredAt, onPaper, withoutPaper } =
    result
  return (
    <Rail label="How it was counted">
      <RailSection title="Turnout">
        <StatFigure figure={`${wholePercentage(cast, roll)}%`}>
          {cast.toLocaleString('en-GB')} of {roll.toLocaleString('en-GB')} members entitled to vote
        </StatFigure>
        {onPaper > 0 && <p>{onPaper.toLocaleString('en-GB')} on paper</p>}
      </RailSection>
      <RailSection title="How it was counted">
        <HowCounted
          majority={majority}
          opened={momentInWords(opensAt)}
          closed={momentInWords(closesAt)}
          declared={momentInWords(declaredAt)}
          onPaper={onPaper}
          withoutPaper={withoutPaper}
        />
      </RailSection>
      <RailSection title="Download" acts>
        <p>
          <a href={`/motions/${number}/result/totals.json`} download>
            Download the totals (JSON)
          </a>
        </p>
      </RailSection>
    </Rail>
  )
}
