import { organisation } from '@/lib/organisation'

/**
 * Days and deadlines as people speak of them: calendar days and wall time in the organisation's time zone.
 * A date is an ISO `YYYY-MM-DD` string; an instant is a `Date`. Browsers and Node know the zones themselves; `Temporal`, which
 * would say all this, is not in Node 24 nor in most telephones, and what stands in for it weighs more than a ballot page.
 */
const zone = organisation.timeZone
const day = 24 * 60 * 60 * 1000

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** What the clocks here show, as a moment whose words in UTC they are. */
function wall(at: Date): Date {
  return new Date(at.getTime() + aheadOfUtc(at.getTime()))
}

const two = (n: number) => String(n).padStart(2, '0')

/** The calendar date on which an instant falls here, as `YYYY-MM-DD`. */
export function dateOf(at: Date): string {
  return wall(at).toISOString().slice(0, 10)
}

/** The clock time of an instant here, as `HH:MM`, the way a time field wants it. */
export function timeOf(at: Date): string {
  return wall(at).toISOString().slice(11, 16)
}

/**
 * The instant of a wall time here. A time that the spring change skips becomes the one as much later as the clocks
 * jump; of the two in autumn, the first.
 */
export function atWallTime(date: string, time = '00:00'): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  const [before, after] = [wanted - day, wanted + day].map(aheadOfUtc) as [number, number]
  const shows = (at: number) => at + aheadOfUtc(at) === wanted
  const [first, second] = [wanted - before, wanted - after]
  return new Date(shows(first) || !shows(second) ? first : second)
}

const quarterOfHour = 15 * 60 * 1000
const ahead = new Map<number, number>()

/**
 * By how much the clocks here show more than UTC's. They are put forward and back at a quarter of an hour, if not at a full one, so the zone
 * is asked once for each: a page says a hundred moments in words, and to ask took a twentieth of its time.
 */
function aheadOfUtc(at: number): number {
  const quarter = Math.floor(at / quarterOfHour)
  const known = ahead.get(quarter)
  if (known !== undefined) return known
  if (ahead.size > 10_000) ahead.clear()
  const found = askZone(quarter * quarterOfHour)
  ahead.set(quarter, found)
  return found
}

function askZone(at: number): number {
  const found = Object.fromEntries(parts.formatToParts(at).map((p) => [p.type, Number(p.value)]))
  const { year, month, day, hour, minute, second } = found as Record<Part, number>
  return Date.UTC(year, month - 1, day, hour, minute, second) - at
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'

/** `days` calendar days later at the same wall time. Negative goes back. `days_later` is its twin in the database. */
export function addDays(at: Date, days: number): Date {
  const seconds = at.getTime() % 60_000
  return new Date(atWallTime(daysAfter(dateOf(at), days), timeOf(at)).getTime() + seconds)
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day)
}

/** The date so many days later. Negative goes back. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * day).toISOString().slice(0, 10)
}

/** The same day of the month so many months later, or the last day of that month where it has no such day. Negative goes back. */
export function monthsAfter(date: string, months: number): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${two(Math.min(dayOfMonth, last))}`
}

/** `monthsAfter` back from an instant, at the same wall time. */
export function monthsBefore(at: Date, months: number): Date {
  return atWallTime(monthsAfter(dateOf(at), -months), timeOf(at))
}

/** Whole years between two dates, as ages are counted; somebody born on 29 February has a birthday on 1 March. */
export function ageOn(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

/** Whether year, month and day make a real date. Returns it as `YYYY-MM-DD`. */
export function realDate(year: number, month: number, dayOfMonth: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth))
  date.setUTCFullYear(year)
  const same =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === dayOfMonth
  return same && year >= 1000 && year <= 9999
    ? `${year}-${two(month)}-${two(dayOfMonth)}`
    : undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The number of a month: "3", "03", "March", "mar.", "Sept". Its first three letters tell, so that a slip after them does no harm. */
export function monthIn(typed: string): number | undefined {
  const text = typed.trim().toLowerCase()
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const place = /^[a-z]{3,9}\.?$/.test(text) ? months.indexOf(text.slice(0, 3)) : -1
  return place < 0 ? undefined : place + 1
}

// Made once: to make one takes longer than to write a hundred days with it.
const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const weekdayAndDate = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** "14 March 2027" */
export function inWords(date: string): string {
  return longDate.format(new Date(`${date}T00:00:00Z`))
}

/** "Friday 14 March 2027" */
export function dayInWords(at: Date): string {
  return weekdayAndDate.format(at).replace(',', '')
}

/** The last day on which something can still be done before `deadline`: what ends at midnight ends with the day before. */
export function lastDayOf(deadline: Date): string {
  return dateOf(new Date(deadline.getTime() - 1))
}

/** `lastDayOf` as "Friday 14 March 2027" */
export function lastDayInWords(deadline: Date): string {
  return dayInWords(new Date(deadline.getTime() - 1))
}

/** The last whole day before an instant: of a time that ends at ten in the morning, or at midnight, the day before. */
export function lastWholeDay(end: Date): string {
  return daysAfter(dateOf(end), -1)
}

/** `lastWholeDay` as "Friday 14 March 2027" */
export function lastWholeDayInWords(end: Date): string {
  return dayInWords(addDays(end, -1))
}

/** "Friday 14 March": where the year goes without saying, as in the subject of an email. */
export function shortDayInWords(at: Date): string {
  return dayInWords(at).replace(/ \d+$/, '')
}

/** "14 March", with its year where that is not this one: since when something waits. */
export function sinceInWords(then: Date, at: Date): string {
  const [date, today] = [dateOf(then), dateOf(at)]
  return date.slice(0, 4) === today.slice(0, 4) ? inWords(date).replace(/ \d+$/, '') : inWords(date)
}

/** "5pm", "5.30pm", "noon", "midnight" */
export function timeInWords(at: Date): string {
  const [hour, minute] = timeOf(at).split(':').map(Number) as [number, number]
  if (minute === 0 && hour === 12) return 'noon'
  if (minute === 0 && hour === 0) return 'midnight'
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  return `${twelve}${minute ? `.${two(minute)}` : ''}${hour < 12 ? 'am' : 'pm'}`
}

/** "Friday 14 March 2027 at 5pm" */
export function momentInWords(at: Date): string {
  return `${dayInWords(at)} at ${timeInWords(at)}`
}

/** A deadline in pieces, "Friday", "4", "Dec", "8pm", to be set with a large figure. What ends at midnight ends with the day before. */
export function deadlineInPieces(deadline: Date) {
  const [weekday, day, month] = lastDayInWords(deadline).split(' ') as [string, string, string]
  return { weekday, day, month: month.slice(0, 3), time: timeInWords(deadline) }
}

/** "today", "tomorrow", "5 days left": how long there is until a deadline, in calendar days. */
export function timeLeftInWords(deadline: Date, at: Date): string {
  const days = daysBetween(dateOf(at), lastDayOf(deadline))
  if (days <= 0) return 'today'
  return days === 1 ? 'tomorrow' : `${days} days left`
}

/** "today", "tomorrow", "in 5 days": how long there is until something begins. */
export function timeUntilInWords(start: Date, at: Date): string {
  const days = daysBetween(dateOf(at), dateOf(start))
  if (days <= 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${days} days`
}
