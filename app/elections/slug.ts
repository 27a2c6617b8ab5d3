/** An election's name as it stands in an address. */
export function electionSlug(segment: string): string | undefined {
  return /^[a-z0-9][a-z0-9-]{0,79}$/.test(segment) ? segment : undefined
}
