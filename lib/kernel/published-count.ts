import { fewestTold } from './fewest-told'

/**
 * What is told of a new count, if anything. Two counts that differ by fewer than five would tell what one of a few members did, so the
 * older one stands until the difference is larger, however many months that takes. `told` is the count behind what was told last.
 */
export function countToTell(told: number | undefined, counted: number): number | undefined {
  if (told === undefined || Math.abs(counted - told) >= fewestTold) return counted
  return undefined
}

/** "fewer than 5", "10 to 14": never the count itself, so that no two of what is told differ by less than five. */
export function countInSteps(count: number): string {
  const from = count - (count % fewestTold)
  return from === 0 ? `fewer than ${fewestTold}` : `${from} to ${from + fewestTold - 1}`
}
