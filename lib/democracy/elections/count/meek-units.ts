/** One vote in units: nine decimals, as the Reference Meek Rule reckons. */
export const oneVote = 1_000_000_000

const half = 32_768

/** `a × b ÷ 1e9`, rounded up, exactly, for whole numbers up to 1e9: the product alone would not fit a safe number. */
export function timesUp(a: number, b: number): number {
  const low = b % half
  const high = (b - low) / half
  const top = a * high
  const rest = top % oneVote
  const small = rest * half + a * low
  const over = small % oneVote
  return ((top - rest) / oneVote) * half + (small - over) / oneVote + (over > 0 ? 1 : 0)
}

export function divideUp(a: bigint, b: bigint): bigint {
  return a % b === 0n ? a / b : a / b + 1n
}
