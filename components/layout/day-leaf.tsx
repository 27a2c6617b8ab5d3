import { dayInWords } from '@/lib/kernel/calendar'

/** A leaf torn off a calendar, beside the headline of a page about one day. On a phone the line above the headline says it. */
export function DayLeaf({ at }: { at: Date }) {
  const [weekday, day, month] = dayInWords(at).split(' ')
  return (
    <div className="day-leaf" aria-hidden="true">
      <span className="day-leaf-line day-leaf-head">{weekday}</span>
      <b className="day-leaf-day">{day}</b>
      <span className="day-leaf-line">{month}</span>
    </div>
  )
}
