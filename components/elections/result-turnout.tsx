import { StatFigure } from '@/components/ui/stat-figure'
import { SummaryList } from '@/components/ui/summary-list'
import type { Turnout } from '@/lib/elections/results/read'
import { wholePercentage } from '@/lib/motions/tally'

const number = (count: number) => count.toLocaleString('en-GB')

/** How many voted, as the board says it. */
export function ResultTurnout({ turnout }: { turnout: Turnout }) {
  const { onRoll, collected, assisted, uncounted, unconfirmed, replaced, voted, spoilt, head } =
    turnout
  return (
    <section className="flow">
      <h2>Turnout</h2>
      <StatFigure figure={`${wholePercentage(voted, onRoll)}%`}>
        {number(voted)} of {number(onRoll)} members on the roll voted
      </StatFigure>
      <SummaryList
        rows={[
          { term: 'Collected a ballot paper', value: number(collected) },
          { term: 'Voted on paper, with help', value: number(assisted) },
          ...(uncounted > 0
            ? [
                { term: 'Marked for such a paper, none counted', value: number(uncounted) },
                { term: 'Of these, entered by one officer alone', value: number(unconfirmed) },
              ]
            : []),
          { term: 'Papers replaced', value: number(replaced) },
          { term: 'Spoilt', value: number(spoilt) },
          { term: 'Last record of the board', value: <code className="break-all">{head}</code> },
        ]}
      />
    </section>
  )
}
