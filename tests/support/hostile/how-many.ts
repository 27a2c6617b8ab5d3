const times = Number(process.env.HOSTILE ?? 1)

/** How many hostile things a test draws: so many at each run, `HOSTILE=100` times as many for a night. */
export const howManyHostile = (atEachRun: number) => atEachRun * times
