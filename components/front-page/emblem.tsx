import { organisation } from '@/lib/organisation'

/** Our emblem, as on a banner: the sun coming up behind what the profile names. Drawn for this site. */
export function Emblem({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 320 250" aria-hidden="true" className={className}>
      <g className="fill-highlight">
        {rays.map((turn) => (
          <path key={turn} d="M153 84 146 4h28l-7 80z" transform={`rotate(${turn} 160 166)`} />
        ))}
        <path d="M92 172v-6a68 68 0 0 1 136 0v6z" />
      </g>
      {organisation.emblem === 'bridge' ? <Bridge /> : <Hills />}
    </svg>
  )
}

function Bridge() {
  return (
    <>
      <g className="fill-none stroke-ink" strokeWidth="9">
        <path d="M34 176C66 70 254 70 286 176" />
        <path d="M34 176C84 104 236 104 286 176" />
        {hangers.map(([x, top]) => (
          <path key={x} d={`M${x} ${top}V176`} strokeWidth="5" />
        ))}
      </g>
      <g className="fill-ink">
        <path d="M0 172h320v14H0z" />
        <path d="M18 140h32v110H18zM270 140h32v110h-32z" />
      </g>
      <g className="fill-none stroke-card" strokeWidth="6">
        <path d="M64 208q16-12 32 0t32 0 32 0 32 0 32 0 32 0" />
        <path d="M64 230q16-12 32 0t32 0 32 0 32 0 32 0 32 0" />
      </g>
    </>
  )
}

function Hills() {
  return (
    <>
      <path className="fill-ink" d="M0 206 78 150l64 44 70-58 108 70v44H0z" />
      <path className="fill-none stroke-card" strokeWidth="6" d="M0 228q80-34 160 0t160 0" />
    </>
  )
}

const rays = [-90, -67.5, -45, -22.5, 0, 22.5, 45, 67.5, 90]
const hangers = [
  [82, 132],
  [108, 116],
  [134, 108],
  [160, 105],
  [186, 108],
  [212, 116],
  [238, 132],
] as const
