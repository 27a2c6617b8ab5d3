/** An independent program for the Reference Meek Rule, against which ours is held. It comes without types. */
declare module 'meeks-prf-js/run/meek.js' {
  export function tabulate(
    seats: number,
    candidates: string[],
    ballots: [number, string[]][],
    mostRanked: number,
    tieBreaker: string[],
    excluded: string,
    guarded: string,
    options: object,
    progress: null,
  ): { elected: Set<string>; tally: Record<string, { toString(): string }[]> }
}
