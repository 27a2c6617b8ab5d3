/** Why the bank and our books do not say the same at the end of a day. Pure. */
type Line = { id: string; on: string; pence: number }
type Entry = {
  kind: string
  ofKind: string | null
  on: string
  bankPence: number
  lineId: string | null
}

export type ExplainedBalance = {
  bankPence: number
  booksPence: number
  /** On the statement, and in our books not yet or not with this amount. */
  notInBooksPence: number
  /** In our books, and on the statement not by that day. */
  notOnStatementPence: number
  /** What the bank had more than our books before the first line that we have. */
  beforePence: number
}

/**
 * The closing balance of a day against our books. The three parts always add up to the difference: what is on one side only, and
 * what was different before the first line.
 */
export function explainBalance({
  closingPence,
  lastOn,
  firstOn,
  lines,
  entries,
}: {
  closingPence: number
  lastOn: string
  /** The first day that any statement of ours covers. */
  firstOn: string
  /** All lines of all statements. */
  lines: readonly Line[]
  /** All entries at our bank. */
  entries: readonly Entry[]
}): ExplainedBalance {
  const shown = lines.filter(({ on }) => on <= lastOn)
  const ids = new Set(shown.map(({ id }) => id))
  const booked = entries.filter(({ on }) => on <= lastOn)
  const isBefore = (entry: Entry) =>
    !entry.lineId && (entry.on < firstOn || [entry.kind, entry.ofKind].includes('opening-bank'))
  const within = booked.filter((entry) => !isBefore(entry))
  const onStatement = within.filter(({ lineId }) => lineId && ids.has(lineId))
  const linesPence = sum(shown.map(({ pence }) => pence))
  return {
    bankPence: closingPence,
    booksPence: sum(booked.map(({ bankPence }) => bankPence)),
    notInBooksPence: linesPence - sum(onStatement.map(({ bankPence }) => bankPence)),
    notOnStatementPence: sum(
      within.filter((entry) => !onStatement.includes(entry)).map(({ bankPence }) => bankPence),
    ),
    beforePence:
      closingPence - linesPence - sum(booked.filter(isBefore).map(({ bankPence }) => bankPence)),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
