import { Columns } from '@/components/layout/columns'
import { StatFigure } from '@/components/ui/stat-figure'
import type { Counted } from '@/lib/democracy/elections/results/explained/counted-contest'
import { electedHeadline } from '@/lib/democracy/elections/results/explained/headline'
import type { Turnout } from '@/lib/democracy/elections/results/read'
import { wholePercentage } from '@/lib/democracy/motions/tally'

type Props = { counted: readonly Counted[]; turnout?: Turnout }

/** Who was elected, position by position, beside how many voted. Of a single position the page's own heading has said it. */
export function ResultHeadlines({ counted, turnout }: Props) {
  if (counted.length === 1) return turnout ? <Voted {...turnout} /> : null
  return (
    <Columns>
      <ul className="border-ink border-t-3">
        {counted.map(({ id, kind, title, count }) => (
          <li key={id} className="border-rule border-b py-3">
            <p className="eyebrow">{title}</p>
            <p className="headline text-2xl">{electedHeadline(count, kind)}</p>
          </li>
        ))}
      </ul>
      {turnout && <Voted {...turnout} />}
    </Columns>
  )
}

function Voted({ voted, onRoll }: Turnout) {
  const number = (count: number) => count.toLocaleString('en-GB')
  return (
    <StatFigure figure={`${wholePercentage(voted, onRoll)}%`}>
      {number(voted)} of {number(onRoll)} members on the roll voted
    </StatFigure>
  )
}
