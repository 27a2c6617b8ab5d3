import type { DateOnLine } from '@/components/democracy/elections/calling/date-line'
import { type Dates, moments, momentWords } from '@/lib/democracy/elections/calling/timetable'
import { momentInWords } from '@/lib/kernel/calendar'

/**
 * The dates of an election as they stand now. A date that has come is over; the first that has not is next. Of a roll that is
 * frozen, the moment stands here at which it was, as on the roll itself.
 */
export function timetableRows(
  { rollFrozenAt, ...planned }: Dates & { rollFrozenAt?: Date | null },
  at: Date,
): DateOnLine[] {
  const dates: Dates = { ...planned, ...(rollFrozenAt && { rollFreezesAt: rollFrozenAt }) }
  const inOrder = [...moments].sort((a, b) => dates[a].getTime() - dates[b].getTime())
  const next = inOrder.find((moment) => at < dates[moment])
  return inOrder.map((moment) => ({
    words: momentWords[moment],
    at: momentInWords(dates[moment]),
    past: dates[moment] <= at,
    next: moment === next,
  }))
}
