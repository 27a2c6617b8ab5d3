import { daysBetween } from '@/lib/kernel/calendar'

/** Which entry of our books a line of the statement probably is. Pure. */
type Line = { id: string; on: string; pence: number; words: string }
/** An entry of our books with what corrected it: together they are what the bank shows. */
export type CorrectedEntry = {
  ids: string[]
  kind: string
  on: string
  bankPence: number
  name: string | null
  note: string | null
}

export type Suggestion = {
  lineId: string
  entryIds: string[]
  /** Nothing else fits as well, so it is ticked from the start. */
  sure: boolean
}

// A cheque takes its time; a bank may book on the day before we write it down.
const daysBefore = 5
const daysAfter = 14

type Pair = Suggestion & { score: number }

/** The nearest in time among those of the same amount, a name or reference that the bank wrote first. Each once. */
export function suggestMatches(
  lines: readonly Line[],
  candidates: readonly CorrectedEntry[],
): Suggestion[] {
  const byAmount = Map.groupBy(candidates, ({ bankPence }) => bankPence)
  const pairs = lines.flatMap((line) =>
    (byAmount.get(line.pence) ?? []).flatMap((candidate): Pair[] => {
      const days = daysBetween(candidate.on, line.on)
      if (days < -daysBefore || days > daysAfter) return []
      const score = Math.abs(days) - (isNamed(line, candidate) ? 100 : 0)
      return [{ lineId: line.id, entryIds: candidate.ids, score, sure: true }]
    }),
  )
  pairs.sort((one, other) => one.score - other.score)
  const taken = new Set<string>()
  return pairs.flatMap((pair) => {
    if (taken.has(pair.lineId) || taken.has(pair.entryIds[0]!)) return []
    const rivals = pairs.filter(
      (one) =>
        one !== pair &&
        one.score === pair.score &&
        (one.lineId === pair.lineId || one.entryIds === pair.entryIds),
    )
    taken.add(pair.lineId).add(pair.entryIds[0]!)
    const { lineId, entryIds } = pair
    return [{ lineId, entryIds, sure: rivals.length === 0 }]
  })
}

/** Whether the bank's words hold the reference, the name, or for a payout that it is from Stripe. */
function isNamed({ words }: Line, { kind, name, note }: CorrectedEntry): boolean {
  const said = words.toLowerCase()
  if (kind === 'payout') return said.includes('stripe')
  const surname = name?.toLowerCase().split(' ').at(-1) ?? ''
  const reference = note?.toLowerCase() ?? ''
  return [surname, reference].some((part) => part.length > 2 && said.includes(part))
}

type Entry = Omit<CorrectedEntry, 'ids'> & { id: string; relatesTo: string | null }

/** Entries with their corrections, without those of which nothing is left: no bank shows them. */
export function candidatesOf(entries: readonly Entry[]): CorrectedEntry[] {
  const ids = new Set(entries.map(({ id }) => id))
  const isLater = ({ kind, relatesTo }: Entry) =>
    kind === 'correction' && relatesTo !== null && ids.has(relatesTo)
  return entries
    .filter((entry) => !isLater(entry))
    .map(({ id, kind, on, bankPence, name, note }) => {
      const later = entries.filter((one) => isLater(one) && one.relatesTo === id)
      const pence = later.reduce((sum, one) => sum + one.bankPence, bankPence)
      return { ids: [id, ...later.map((one) => one.id)], kind, on, bankPence: pence, name, note }
    })
    .filter(({ bankPence }) => bankPence !== 0)
}
