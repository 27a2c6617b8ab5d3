export type Chance = { below(limit: number): number; oneOf<Thing>(things: readonly Thing[]): Thing }

/** The same chances for the same seed, so that a run can be done again. (mulberry32) */
export function chanceFrom(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    below: (limit) => next() * limit,
    oneOf: (things) => things[Math.floor(next() * things.length)]!,
  }
}
