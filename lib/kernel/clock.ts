/** The only place that reads the time. Tests and the seed freeze it; the demo moves it on. */
let frozenAt: Date | undefined
let offset = 0
/** How far this machine's clock is behind the database's, where that is more than either takes to answer. */
let behind = 0

/** The instant at which things are now, as pages show it. What is decided is decided by `nowInDatabase`. */
export function now(): Date {
  return frozenAt ? new Date(frozenAt) : new Date(Date.now() + behind + offset)
}

/**
 * The instant at which an act happens: by the database's clock, of which there is one. Several sites and workers act at once, and one
 * whose clock is an hour slow would take ballots after the close. From then on its pages follow that clock as well.
 */
export async function nowInDatabase(ask: () => Promise<number>): Promise<Date> {
  if (frozenAt) return now()
  const before = Date.now()
  const there = await ask()
  behind = there < before - tolerated || there > Date.now() + tolerated ? there - before : 0
  return new Date(there + offset)
}

/** Milliseconds that two clocks which follow the network can be apart. */
const tolerated = 2000

export function freezeClock(at: Date | string) {
  frozenAt = new Date(at)
}

export function thawClock() {
  frozenAt = undefined
}

/** Demo only: everybody lives `milliseconds` ahead of the wall clock. */
export function setClockAhead(milliseconds: number) {
  offset = milliseconds
}

/** The real time, for what lives outside the organisation: signatures, sessions in a browser, measuring. */
export function wallClock(): Date {
  return new Date()
}
