/** The first day of a month from an address: "2027-03" → "2027-03-01". */
export function parseMonth(segment: string): string | undefined {
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(segment) ? `${segment}-01` : undefined
}
