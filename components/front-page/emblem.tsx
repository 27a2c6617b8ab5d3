import { organisation } from '@/lib/organisation'
import { emblemShapes } from './emblem-shapes'

const fills = { highlight: 'fill-highlight', ink: 'fill-ink' }
const strokes = { ink: 'fill-none stroke-ink', card: 'fill-none stroke-card' }

export function Emblem({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 320 250" aria-hidden="true" className={className}>
      {emblemShapes(organisation.emblem).map(({ d, fill, stroke, strokeWidth, turn }) => (
        <path
          key={`${d} ${turn}`}
          d={d}
          className={fill ? fills[fill] : strokes[stroke!]}
          strokeWidth={strokeWidth}
          transform={turn === undefined ? undefined : `rotate(${turn} 160 166)`}
        />
      ))}
    </svg>
  )
}
