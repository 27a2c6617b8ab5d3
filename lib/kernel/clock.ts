/** The only place that reads the time. Tests and the seed freeze it; the demo moves it on. */
let frozenAt: Date | undefined
let offset = 0

/** The instant at which things happen now. `perform()` reads it once, so that one act has one time. */
export function now(): Date {
  return frozenAt ? new Date(frozenAt) : new Date(Date.now() + offset)
}

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
