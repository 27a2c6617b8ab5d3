import type { Profile } from '@/lib/profile-fields'

/** One stroke or surface of the emblem, in the colours that a page or a picture gives these words. */
export type EmblemShape = {
  d: string
  fill?: 'highlight' | 'ink'
  stroke?: 'ink' | 'card'
  strokeWidth?: number
  /** Degrees around the middle of the sun. */
  turn?: number
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

const sun: EmblemShape[] = [
  ...rays.map((turn) => ({ d: 'M153 84 146 4h28l-7 80z', fill: 'highlight', turn }) as const),
  { d: 'M92 172v-6a68 68 0 0 1 136 0v6z', fill: 'highlight' },
]

const below: Record<Profile['emblem'], EmblemShape[]> = {
  bridge: [
    { d: 'M34 176C66 70 254 70 286 176', stroke: 'ink', strokeWidth: 9 },
    { d: 'M34 176C84 104 236 104 286 176', stroke: 'ink', strokeWidth: 9 },
    ...hangers.map(
      ([x, top]) => ({ d: `M${x} ${top}V176`, stroke: 'ink', strokeWidth: 5 }) as const,
    ),
    { d: 'M0 172h320v14H0z', fill: 'ink' },
    { d: 'M18 140h32v110H18zM270 140h32v110h-32z', fill: 'ink' },
    { d: 'M64 208q16-12 32 0t32 0 32 0 32 0 32 0 32 0', stroke: 'card', strokeWidth: 6 },
    { d: 'M64 230q16-12 32 0t32 0 32 0 32 0 32 0 32 0', stroke: 'card', strokeWidth: 6 },
  ],
  hills: [
    { d: 'M0 206 78 150l64 44 70-58 108 70v44H0z', fill: 'ink' },
    { d: 'M0 228q80-34 160 0t160 0', stroke: 'card', strokeWidth: 6 },
  ],
}

/** Our emblem, as on a banner: the sun coming up behind what the profile names. Drawn for this site, 320 by 250. */
export function emblemShapes(emblem: Profile['emblem']): EmblemShape[] {
  return [...sun, ...below[emblem]]
}
