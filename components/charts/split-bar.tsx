import type { Majority } from '@/lib/democracy/motions/states'
import type { MotionCount } from '@/lib/democracy/motions/tally'

type Props = { count: MotionCount; majority?: Majority; size?: 'thin' | 'plain' | 'tall' }

const heights = { thin: 'h-3', plain: 'h-8', tall: 'h-13' }

/**
 * How a vote went in one bar: for from the left, against from the right, abstained between. Where two thirds are needed it is drawn
 * to those for and against, with a mark at two thirds. The words beside it say the same, so it is hidden from those who listen.
 */
export function SplitBar({ count, majority = 'simple', size = 'plain' }: Props) {
  const twoThirds = majority === 'two-thirds'
  const abstained = twoThirds ? 0 : count.abstained
  const drawn = count.for + abstained + count.against
  if (drawn === 0) return null
  const share = (votes: number) => `${((votes / drawn) * 100).toFixed(2)}%`
  return (
    <svg
      aria-hidden="true"
      className={`split-bar block w-full ${heights[size]}`}
      preserveAspectRatio="none"
    >
      <rect width="100%" height="100%" className="fill-sunk" />
      <rect width={share(count.for)} height="100%" className="fill-banner" />
      <rect
        x={share(count.for + abstained)}
        width={share(count.against)}
        height="100%"
        className="fill-ink"
      />
      {twoThirds && (
        <line
          x1="66.67%"
          x2="66.67%"
          y1="0"
          y2="100%"
          strokeWidth="5"
          className="stroke-highlight"
        />
      )}
    </svg>
  )
}
