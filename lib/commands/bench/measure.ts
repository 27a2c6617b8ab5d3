/** Times in milliseconds. */
export type Times = number[]

/** Calls it again and again, one after the other, and takes the time of each; the first few only warm up. */
export async function measure(times: number, act: () => Promise<unknown>): Promise<Times> {
  for (let warm = 0; warm < Math.min(10, times); warm += 1) await act()
  const taken: Times = []
  for (let count = 0; count < times; count += 1) {
    const began = performance.now()
    await act()
    taken.push(performance.now() - began)
  }
  return taken
}

/** The time that so many in a hundred keep within, of times in order. */
export function percentile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.ceil((share / 100) * times.length) - 1)] ?? 0
}
