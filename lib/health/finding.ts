/** How something is: it needs nothing, somebody should look when they have time, or somebody has to act. */
export type Light = 'good' | 'look' | 'act'

/** One thing that was looked at. It names nobody and says nothing that anybody typed. */
export type HealthFinding = {
  about: string
  light: Light
  /** What was found, in a sentence. */
  says: string
  /** What to do about it, where there is something. */
  todo?: string
}

const weight: Record<Light, number> = { good: 0, look: 1, act: 2 }

/** Of many findings the gravest says how the whole is. */
export function gravest(findings: readonly HealthFinding[]): Light {
  return findings.reduce<Light>(
    (worst, { light }) => (weight[light] > weight[worst] ? light : worst),
    'good',
  )
}

/** What asks for somebody first. */
export function byWeight(findings: readonly HealthFinding[]): HealthFinding[] {
  return [...findings].sort((one, other) => weight[other.light] - weight[one.light])
}
