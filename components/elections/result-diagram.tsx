import { type Counted, nameOf } from '@/lib/elections/results/counted'
import { blockWidth, layOut } from '@/lib/elections/results/sankey'
import type { Holder } from '@/lib/elections/results/transfers'
import { votesInWords } from '@/lib/elections/results/votes'

const fills = [
  'fill-poppy',
  'fill-harbour',
  'fill-ivy',
  'fill-plum',
  'fill-ink',
  'fill-marigold',
  'fill-poppy-deep',
  'fill-rule-strong',
] as const

/** Where votes were at each stage and where they went. The table below it says the same, so it is hidden from those who listen. */
export function ResultDiagram({ counted }: { counted: Counted }) {
  const { count } = counted
  const { width, height, blocks, ribbons } = layOut(counted)
  if (count.stages.length < 2 || blocks.length === 0) return null
  const fill = (holder: Holder) =>
    typeof holder === 'number' ? fills[(holder - 1) % fills.length] : 'fill-ink-soft'
  const votes = (holder: Holder, stage: number) => {
    const { votes, nonTransferable } = count.stages[stage - 1]!
    return votesInWords(typeof holder === 'number' ? votes[holder - 1]! : nonTransferable)
  }
  return (
    <div aria-hidden="true">
      <p className="mb-3 text-sm">
        How votes went from stage to stage. Each block is what a candidate has; what is paler goes
        on from there.
      </p>
      <div className="overflow-x-auto">
        <svg
          aria-hidden="true"
          className="flow-chart block"
          width={width + 130}
          height={height + 30}
          viewBox={`0 -24 ${width + 130} ${height + 30}`}
        >
          {ribbons.map(({ key, from, path }) => (
            <path key={key} d={path} fillOpacity="0.3" className={fill(from)} />
          ))}
          {blocks.map(({ key, holder, x, y, height }) => (
            <rect
              key={key}
              x={x}
              y={y}
              width={blockWidth}
              height={Math.max(height, 1)}
              className={fill(holder)}
            />
          ))}
          {blocks.map(({ key, holder, stage, x, y }) => (
            <text key={key} x={x} y={y - 5} fontSize="13" className="fill-ink">
              {short(typeof holder === 'number' ? nameOf(count, holder) : 'to nobody')}{' '}
              {votes(holder, stage)}
            </text>
          ))}
        </svg>
      </div>
    </div>
  )
}

function short(name: string): string {
  return name.length > 14 ? `${name.slice(0, 13)}…` : name
}
