import type { DateOnLine } from '@/components/democracy/elections/calling/date-line'
import { type Dates, moments, momentWords } from '@/lib/democracy/elections/calling/timetable'
import { momentInWords } from '@/lib/kernel/calendar'

/** The dates of an election as they stand now. A date that has come is over; the first that has not is next. */
export function timetableRows(dates: Dates, at: Date): DateOnLine[] {
  const inOrder = [...moments].sort((a, b) => dates[a].getTime() - dates[b].getTime())
  const next = inOrder.find((moment) => at < dates[moment])
  return inOrder.map((moment) => ({
    words: momentWords[moment],
    at: momentInWords(dates[moment]),
    past: dates[moment] <= at,
    next: moment === next,
  }))
}
