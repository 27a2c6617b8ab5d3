import { fewestTold } from '@/lib/kernel/fewest-told'

/**
 * How numbers of members become figures that can be published, so that nobody can be found in them. Pure: everything here
 * follows from the counts of the day and what was published before.
 *
 * A figure is a count rounded to the nearest 5, and is shown from about 10 on; `null` is too few to show. Three rules
 * keep those who are hidden hidden:
 * 1. Each figure is made from its own count alone, and no total is published, so there is nothing to subtract from.
 * 2. The one total that everybody knows is how many members there are. Where the figures that are shown leave too little of
 *    it for a hidden line to be anything, more is hidden (see `hideBeside`).
 * 3. A figure stays as it was published until its count is so far from it that at least 5 members made the difference (see
 *    `nextFigure`), so a difference between two dates is never one person's.
 */
export type ShownFigure = number | null

const least = 10
/** The highest count that is hidden, where none was published before. */
const mostHidden = least - Math.ceil(fewestTold / 2)
/** How far a count can be from its figure when it is published. */
const off = Math.floor(fewestTold / 2)
/** The figure for a count that was never published. */
export function firstFigure(count: number): ShownFigure {
  const rounded = Math.round(count / fewestTold) * fewestTold
  return rounded >= least ? rounded : null
}

/** The figure for a count whose figure was `before` at the last publication. */
export function nextFigure(before: ShownFigure, count: number): ShownFigure {
  if (before === null) return count >= mostHidden + fewestTold ? firstFigure(count) : null
  return Math.abs(count - before) < off + fewestTold ? before : firstFigure(count)
}

/**
 * The lines of one figure, with more of them hidden where the known number of members would tell that a hidden one is even
 * smaller. Which ones follows from what is published and nothing else, so the hiding tells nothing either.
 */
export function hideBeside(lines: ShownFigure[], members: number, several: boolean): ShownFigure[] {
  const low = (about: ShownFigure) => (about === null ? 0 : about - off)
  // Where members count in several lines, a line tells how few are not in it.
  if (several) return lines.map((about) => (low(about) + fewestTold > members ? null : about))
  const shown = [...lines]
  const leaves = () => members - shown.reduce<number>((sum, about) => sum + low(about), 0)
  while (shown.includes(null) && leaves() < fewestTold && shown.some((about) => about !== null)) {
    const smallest = Math.min(...shown.filter((about) => about !== null))
    shown[shown.indexOf(smallest)] = null
  }
  return shown
}

/** All lines of one figure, for publication. */
export function publishable(
  counts: readonly number[],
  {
    before,
    members,
    several,
  }: { before?: readonly (ShownFigure | undefined)[]; members: number; several: boolean },
): ShownFigure[] {
  const each = counts.map((count, place) => {
    const figure = before?.[place]
    return figure === undefined ? firstFigure(count) : nextFigure(figure, count)
  })
  return hideBeside(each, members, several)
}
