/** A statement as any file of a bank has it. Pure. */
export type StatementLine = {
  /** Where it stands in the file. */
  line: number
  /** `YYYY-MM-DD` */
  on: string
  /** Plus came, minus went. */
  pence: number
  /** What the bank wrote: who, what for. */
  words: string
}

export type Statement = {
  format: string
  /** The last four digits of the account. */
  accountEnding?: string
  lines: StatementLine[]
  /** What the account held after the last of them. */
  closingPence?: number
}

/** No single line of a small group's account; above it the columns were misread. */
export const mostOnALine = 1_000_000_000

export function endingOf(account: string | undefined): string | undefined {
  return /(\d{4})\D*$/.exec(account ?? '')?.[1]
}
