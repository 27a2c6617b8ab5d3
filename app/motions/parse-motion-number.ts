/** The number in a motion's address, if it can be one. */
export function parseMotionNumber(segment: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(segment) ? Number(segment) : undefined
}
