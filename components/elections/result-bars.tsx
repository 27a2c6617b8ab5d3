import type { Stage } from '@/lib/elections/count/contest'
import { type Counted, nameOf, standings } from '@/lib/elections/results/counted'
import { votesInWords } from '@/lib/elections/results/votes'

type Props = { counted: Counted; stage: Stage }

const fills = {
  elected: 'fill-ivy',
  excluded: 'fill-sunk stroke-rule-strong',
  'passed over': 'fill-sunk stroke-rule-strong',
  'in the running': 'fill-ink',
} as const

/** A stage as bars with the line of the quota. They only repeat the table that stands with them, so they are hidden from those who listen. */
export function ResultBars({ counted, stage }: Props) {
  const { count } = counted
  const quota = Number(count.quota)
  const most = Math.max(quota, ...count.stages.flatMap(({ votes }) => votes.map(Number)), 1)
  const now = standings(counted, stage)
  const percent = (votes: number) => `${((votes / most) * 100).toFixed(2)}%`
  return (
    <div aria-hidden="true" className="space-y-3">
      {stage.votes.map((votes, at) => (
        <div key={nameOf(count, at + 1)}>
          <div className="flex flex-wrap justify-between gap-x-5">
            <span className="font-bold">
              {nameOf(count, at + 1)}
              {now[at] !== 'in the running' && ` · ${now[at]}`}
            </span>
            <span className="tabular-nums">{votesInWords(votes)}</span>
          </div>
          <svg aria-hidden="true" className="bar mt-1 block h-[2rem] w-full overflow-visible">
            {Number(votes) > 0 && (
              <rect
                x="0"
                y="4"
                width={percent(Number(votes))}
                height="24"
                strokeWidth="2"
                className={fills[now[at]!]}
              />
            )}
            <line
              x1={percent(quota)}
              x2={percent(quota)}
              y1="0"
              y2="32"
              strokeWidth="6"
              className="stroke-paper"
            />
            <line
              x1={percent(quota)}
              x2={percent(quota)}
              y1="0"
              y2="32"
              strokeWidth="3"
              strokeDasharray="5 3"
              className="stroke-poppy"
            />
          </svg>
        </div>
      ))}
      <p className="text-sm">The dashed line is the quota: {votesInWords(count.quota)}</p>
    </div>
  )
}
