import { fewestTold } from '@/lib/kernel/fewest-told'

type FigureLine = { name: string; count: number }

/**
 * How many, in all and of each kind, so that nobody can be worked out: fewer than five are said to be that, of so few nothing is
 * said of how they ended, and a total that would give a small number away is not said exactly.
 */
export function withoutSmallNumbers(lines: readonly FigureLine[]): {
  total: string
  lines: { name: string; shown: string }[]
} {
  const total = lines.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return { total: 'None', lines: [] }
  if (total < fewestTold) return { total: `Fewer than ${fewestTold}`, lines: [] }
  const shown = lines.map(({ name, count }) => ({ name, shown: inFigures(count) }))
  const hidden = lines.some(({ count }) => count > 0 && count < fewestTold)
  return { total: hidden ? `${fewestTold} or more` : String(total), lines: shown }
}

function inFigures(count: number): string {
  if (count === 0) return 'None'
  return count < fewestTold ? `Fewer than ${fewestTold}` : String(count)
}

/** Half took so many days or less; of fewer than five nothing is said. */
export function medianDays(days: readonly number[]): number | undefined {
  if (days.length < fewestTold) return undefined
  const sorted = days.toSorted((one, other) => one - other)
  return sorted[Math.ceil(sorted.length / 2) - 1]
}
