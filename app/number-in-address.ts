/** The number that an address gives of a motion, a claim, a member or a candidate, if it can be one. */
export function numberInAddress(part: unknown): number | undefined {
  return typeof part === 'string' && /^[1-9]\d{0,8}$/.test(part) ? Number(part) : undefined
}
