/**
 * The order of lots that a seed draws: candidates by the SHA-256 of `seed/number`, the smallest first. Whoever knows the
 * seed draws the same; whoever committed to it before the vote opened could not choose it.
 */
export async function drawLots(seed: string, candidates: number): Promise<number[]> {
  const drawn = await Promise.all(
    Array.from({ length: candidates }, async (_, at) => {
      const words = new TextEncoder().encode(`${seed}/${at + 1}`)
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', words))
      return {
        number: at + 1,
        ball: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''),
      }
    }),
  )
  return drawn.sort((one, other) => (one.ball < other.ball ? -1 : 1)).map(({ number }) => number)
}
