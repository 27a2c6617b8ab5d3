/** The number in a claim's address, if it can be one. */
export function parseClaimNumber(segment: unknown): number | undefined {
  return typeof segment === 'string' && /^[1-9]\d{0,8}$/.test(segment) ? Number(segment) : undefined
}
