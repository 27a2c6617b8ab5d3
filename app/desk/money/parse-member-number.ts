/** A member's number from an address, or nothing when it is none. */
export function parseMemberNumber(segment: unknown): number | undefined {
  return typeof segment === 'string' && /^\d{1,9}$/.test(segment) ? Number(segment) : undefined
}
