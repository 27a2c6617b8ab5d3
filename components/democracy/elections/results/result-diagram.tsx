import { type Counted, nameOf } from '@/lib/democracy/elections/results/explained/counted-contest'
import {
  blockWidth,
  layOut,
  type VoteBlock,
} from '@/lib/democracy/elections/results/explained/sankey'
import type { VoteHolder } from '@/lib/democracy/elections/results/explained/transfers'
import { aboutVotes } from '@/lib/democracy/elections/results/explained/vote-units'

const fills = [
  'fill-banner',
  'fill-harbour',
  'fill-ivy',
  'fill-plum',
  'fill-ink',
  'fill-highlight',
  'fill-banner-deep',
  'fill-rule-strong',
] as const

/** Room for a name and its votes beside the last stage. */
const margin = 190

/** Where votes were at each stage and where they went. The table below it says the same, so it is hidden from those who listen. */
export function ResultDiagram({ counted }: { counted: Counted }) {
  const { count } = counted
  const { width, height, blocks, ribbons } = layOut(counted)
  if (count.stages.length < 2 || blocks.length === 0) return null
  const fill = (holder: VoteHolder) =>
    typeof holder === 'number' ? fills[(holder - 1) % fills.length] : 'fill-ink-soft'
  const votes = (holder: VoteHolder, stage: number) => {
    const { votes, nonTransferable } = count.stages[stage - 1]!
    return aboutVotes(typeof holder === 'number' ? votes[holder - 1]! : nonTransferable)
  }
  /** Whoever appears, and everybody at the end, by name; in between the colour says who it is. */
  const label = ({ holder, stage }: VoteBlock) => {
    const before = blocks.some((one) => one.holder === holder && one.stage === stage - 1)
    const known = before && stage < count.stages.length
    const name = typeof holder === 'number' ? nameOf(count, holder) : 'Non-transferable'
    return known ? votes(holder, stage) : `${short(name)} ${votes(holder, stage)}`
  }
  return (
    <div aria-hidden="true">
      <p className="mb-3 text-sm">
        How votes moved from stage to stage, to two decimal places. Each block is a candidate’s
        votes; paler bands are votes moving on.
      </p>
      <div className="overflow-x-auto">
        <svg
          aria-hidden="true"
          className="flow-chart block"
          width={width + margin}
          height={height + 52}
          viewBox={`0 -46 ${width + margin} ${height + 52}`}
        >
          {count.stages.map(({ stage }) => (
            <text
              key={stage}
              x={blocks.find((one) => one.stage === stage)?.x}
              y={-30}
              fontSize="13"
              fontWeight="700"
              className="fill-ink-soft"
            >
              Stage {stage}
            </text>
          ))}
          {ribbons.map(({ key, from, path }) => (
            <path key={key} d={path} fillOpacity="0.3" className={fill(from)} />
          ))}
          {blocks.map((block) => (
            <g key={block.key}>
              <rect
                x={block.x}
                y={block.y}
                width={blockWidth}
                height={Math.max(block.height, 1)}
                className={fill(block.holder)}
              />
              <text
                x={block.x}
                y={block.y - 5}
                fontSize="13"
                strokeWidth="4"
                paintOrder="stroke"
                className="fill-ink stroke-paper"
              >
                {label(block)}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </div>
  )
}

function short(name: string): string {
  return name.length > 18 ? `${name.slice(0, 17)}…` : name
}
